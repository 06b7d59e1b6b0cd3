using PrivacyRequests.Testing;
using PrivacyRequests.Testing.Running;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Benchmarks;

/// <summary>The page that the office opens all day.</summary>
internal static class QueueBenchmark
{
    private const int Warm = 50;

    public static async Task<int> RunAsync(Given given)
    {
        var site = await PublishedSite.FindAsync(given);
        var sizes = given.Number("cases", 0) is > 0 and var one ? [(one, Math.Min(2_000, one))] : new[] { (20_000, 2_000), (100_000, 2_000), (1_000, 1_000) };
        foreach (var (cases, open) in sizes)
        {
            var folder = await SeedBenchmark.FolderAsync(given, $"Cases{cases}", cases, open);
            var queries = await CountQueriesAsync(folder, Links.Queue);
            var office = site.InDevelopment(folder);
            var link = await Officer.LinkAsync(folder);
            await using var running = await RunningOffice.StartAsync(office);
            using var browser = Visitor.Open(office.Address);
            await Officer.SignInAsync(browser, link);
            var (times, bytes) = await GetAsync(browser, Links.Queue, given.Number("count", 300));
            Console.WriteLine($"queue, {cases} cases of which {open} are open: {times}, {bytes} bytes, {queries} queries");
            // Each look is kept for two seconds: these are the longest, not the median.
            Console.WriteLine($"health page, {cases} cases: {(await GetAsync(browser, Links.Health, given.Number("count", 300))).Times}");
        }

        return 0;
    }

    private static async Task<(Measured Times, int Bytes)> GetAsync(HttpClient browser, string url, int count)
    {
        var (times, bytes) = (new Measured(), 0);
        for (var i = -Warm; i < count; i++)
        {
            var into = i < 0 ? new Measured() : times;
            bytes = await into.TimeAsync(async () =>
            {
                using var answer = await browser.GetAsync(new Uri(url, UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                return (await answer.Content.ReadAsByteArrayAsync()).Length;
            });
        }

        return (times, bytes);
    }

    /// <summary>In this process, where they can be counted; sign-in and a first page beforehand.</summary>
    private static async Task<int> CountQueriesAsync(string folder, string url)
    {
        await using var office = Store.Open(folder, new TestClock(TimeProvider.System.GetUtcNow()));
        using var browser = office.CreateClient();
        await Officer.SignInAsync(browser, await Officer.LinkAsync(office));
        await browser.OpenAsync(url);
        using var queries = new Queries();
        return await queries.OfAsync(() => browser.OpenAsync(url));
    }
}
