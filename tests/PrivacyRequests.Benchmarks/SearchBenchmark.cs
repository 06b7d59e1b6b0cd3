using PrivacyRequests.Testing;
using PrivacyRequests.Testing.Running;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Benchmarks;

/// <summary>One search box; by e-mail, another person each time.</summary>
internal static class SearchBenchmark
{
    private const int Warm = 50;

    public static async Task<int> RunAsync(Given given)
    {
        var cases = given.Number("cases", 100_000);
        var site = await PublishedSite.FindAsync(given);
        var folder = await SeedBenchmark.FolderAsync(given, $"Cases{cases}", cases, 2000);
        var office = site.InDevelopment(folder);
        var link = await Officer.LinkAsync(folder);
        await using var running = await RunningOffice.StartAsync(office);
        using var browser = Visitor.Open(office.Address);
        await Officer.SignInAsync(browser, link);
        var queue = await browser.OpenAsync(Links.Queue);
        var box = queue.Document.QuerySelector("input[type=search]")?.GetAttribute("name") ?? throw new InvalidOperationException("No search box.");
        var button = queue.Document.QuerySelector("form:has(input[type=search]) button")!.TextContent.Trim();
        var times = new Measured();
        for (var i = -Warm; i < given.Number("count", 300); i++)
        {
            queue.Document.QuerySelector("input[type=search]")!.SetAttribute("value", FilledOffice.EmailOf((i + Warm) * 7919 % cases));
            using var message = queue.Submission(button);
            var body = message.Content is null ? null : await message.Content.ReadAsByteArrayAsync();
            var html = await (i < 0 ? new Measured() : times).TimeAsync(async () =>
            {
                using var sent = new HttpRequestMessage(message.Method, message.RequestUri) { Content = body is null ? null : new ByteArrayContent(body) };
                if (message.Content is not null) sent.Content!.Headers.TryAddWithoutValidation("Content-Type", message.Content.Headers.ContentType!.ToString());
                using var answer = await browser.SendAsync(sent);
                return await answer.Content.ReadAsStringAsync();
            });
            if (!html.Contains("Family", StringComparison.Ordinal)) throw new InvalidOperationException($"Nobody was found by the field {box}.");
        }

        Console.WriteLine($"search by e-mail, {cases} cases: {times}");
        return 0;
    }
}
