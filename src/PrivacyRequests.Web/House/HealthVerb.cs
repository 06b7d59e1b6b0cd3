namespace PrivacyRequests.Web.House;

/// <summary>The verb <c>health [url]</c>: asks a running office and ends with 0 when it is well, else 1. For containers without curl.</summary>
public static class HealthVerb
{
    public const string Name = "health";
    private const string Here = "http://localhost:5080/health/ready";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(string? url, TextWriter output)
    {
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(url ?? Here));
            await output.WriteLineAsync($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or UriFormatException)
        {
            await output.WriteLineAsync(failure.Message);
            return 1;
        }
    }
}
