using System.Globalization;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using PrivacyRequests.Testing;
using PrivacyRequests.Testing.Running;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Benchmarks;

/// <summary>What a first visit to each of the consumers' pages transfers: the page and everything it names, heads and bodies, compressed as served.</summary>
internal static class PagesBenchmark
{
    public static async Task<int> RunAsync(Given given)
    {
        var site = await PublishedSite.FindAsync(given);
        var office = site.InProduction(await SeedBenchmark.FolderAsync(given, "Empty", 0, 0));
        await using var running = await RunningOffice.StartAsync(office);
        foreach (var path in new[] { Links.Home, Links.NewRequest, Links.EnterCode, Links.Status })
        {
            using var browser = Visitor.Open(office.Address);
            browser.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
            var page = await browser.OpenAsync(path);
            var named = page.Document.QuerySelectorAll("link[rel=stylesheet], script[src], img[src]")
                .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Where(url => !url.StartsWith("data:", StringComparison.Ordinal)).Distinct().ToList();
            var bytes = 0L;
            foreach (var url in named.Prepend(path)) bytes += await TransferAsync(browser, url);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {bytes / 1024.0:0.0} KiB in {named.Count + 1} requests, status {(int)page.Status}"));
        }

        return 0;
    }

    private static async Task<long> TransferAsync(HttpClient browser, string url)
    {
        using var answer = await browser.GetAsync(new Uri(browser.BaseAddress!, url));
        var head = answer.Headers.Concat(answer.Content.Headers).Sum(h => h.Key.Length + 2 + string.Join(", ", h.Value).Length + 2);
        return head + (await answer.Content.ReadAsByteArrayAsync()).Length;
    }
}
