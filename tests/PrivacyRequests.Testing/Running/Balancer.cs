namespace PrivacyRequests.Testing.Running;

/// <summary>
/// What stands before several instances: each request goes to the next one, whoever sends it. Where nobody listens nothing was sent, and
/// the one after it is asked.
/// </summary>
internal sealed class Balancer(Seen seen, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private int turn;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = request.RequestUri!;
        var instances = seen.InTurn(Interlocked.Increment(ref turn));
        for (var i = 0; ; i++)
        {
            request.RequestUri = new UriBuilder(asked) { Port = seen.Addresses[instances[i]].Port }.Uri;
            try
            {
                var answer = await base.SendAsync(request, cancellationToken);
                seen.Answered(instances[i], asked, answer.StatusCode);
                return answer;
            }
            catch (HttpRequestException nobody) when (nobody.HttpRequestError == HttpRequestError.ConnectionError && i + 1 < instances.Count)
            {
                // Asks the next.
            }
        }
    }
}
