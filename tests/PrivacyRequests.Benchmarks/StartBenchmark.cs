using System.Globalization;
using PrivacyRequests.Testing.Running;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Benchmarks;

/// <summary>The published site from the start of its process to its first page, and the memory it then holds.</summary>
internal static class StartBenchmark
{
    public static async Task<int> RunAsync(Given given)
    {
        var site = await PublishedSite.FindAsync(given);
        var folder = await SeedBenchmark.FolderAsync(given, "Empty", 0, 0);
        for (var i = 0; i < 6; i++)
        {
            var office = site.InProduction(folder);
            await using var running = await RunningOffice.StartAsync(office, Links.Home);
            var resident = running.Resident;
            using var visitor = new Visitor(office.Address);
            for (var n = 0; n < 200; n++) using (await (await visitor.ReadyToSendAsync($"Start Number{n}", $"start{i}-{n}@example.org", n)).SendAsync()) { }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(i == 0 ? "first start, the database is made" : "start")}: first page after {running.StartedIn.TotalSeconds:0.00} s, {resident >> 20} MiB resident, {running.Resident >> 20} MiB after 200 filings"));
        }

        return 0;
    }
}
