using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Testing;
using PrivacyRequests.Testing.Running;

namespace PrivacyRequests.Benchmarks;

/// <summary>
/// The last POST of a request, over HTTP, to a process of its own. All pages before it are walked beforehand: only this one stores
/// anything. Every filer has another name, mailbox and network address.
/// </summary>
internal static class FilingBenchmark
{
    private static readonly int[] Clients = [4, 64];

    public static async Task<int> RunAsync(Given given)
    {
        var site = await PublishedSite.FindAsync(given);
        var (count, cases) = (given.Number("count", 1000), given.Number("cases", 100_000));
        var empty = await SeedBenchmark.FolderAsync(given, "Empty", 0, 0);
        var ours = await MeasureAsync("an empty office", site.InProduction(empty), count, given);
        var sizes = await SizesAsync(empty);
        var bare = await BareAsync(count, sizes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ours / bare: {ours.P50 / bare.P50:0.00}"));
        if (cases == 0) return 0;
        var filled = await SeedBenchmark.FolderAsync(given, "Filled", cases, 2000);
        await MeasureAsync($"{cases} cases present", site.InProduction(filled), count, given);
        return 0;
    }

    private static async Task<Measured> MeasureAsync(string where, OfficeProcess production, int count, Given given)
    {
        var office = production with { Settings = [.. production.Settings, $"Jobs:Run={given.Text("jobs") != "off"}"] };
        await using var running = await RunningOffice.StartAsync(office);
        var visitors = Enumerable.Range(0, Clients.Max()).Select(_ => new Visitor(office.Address)).ToList();
        var next = Random.Shared.Next(1 << 20) * 100;
        Task<Sending> ReadyAsync(Visitor visitor) => visitor.ReadyToSendAsync($"Filer Number{++next}", $"filer{next}@example.org", next);

        await SendAsync(await ManyAsync(visitors[0], ReadyAsync, 200), new Measured());
        var ready = await ManyAsync(visitors[0], ReadyAsync, count);
        var alone = await AloneAsync(where, running, ready);

        foreach (var clients in Clients)
        {
            var prepared = new List<List<Sending>>();
            foreach (var visitor in visitors.Take(clients)) prepared.Add(await ManyAsync(visitor, ReadyAsync, 2 * count / clients));
            await TogetherAsync(where, prepared);
        }

        visitors.ForEach(v => v.Dispose());
        return alone;
    }

    private static async Task<Measured> BareAsync(int count, RowSizes sizes)
    {
        var folder = Directory.CreateTempSubdirectory("bare-").FullName;
        var office = BareSite.Process(folder, sizes);
        await using var running = await RunningOffice.StartAsync(office);
        var browsers = Enumerable.Range(0, Clients.Max()).Select(_ => Visitor.Open(office.Address)).ToList();
        List<Sending> Many(HttpClient browser, int number) => [.. Enumerable.Range(0, number).Select(i => BareSite.Sending(browser, i))];

        await SendAsync(Many(browsers[0], 200), new Measured());
        var alone = await AloneAsync("bare endpoint", running, Many(browsers[0], count));
        foreach (var clients in Clients) await TogetherAsync("bare endpoint", [.. browsers.Take(clients).Select(b => Many(b, 2 * count / clients))]);
        return alone;
    }

    private static async Task<Measured> AloneAsync(string where, RunningOffice running, List<Sending> sendings)
    {
        var (alone, cpu) = (new Measured(), running.Cpu);
        await SendAsync(sendings, alone);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{where}, one after another: {alone}, processor {(running.Cpu - cpu).TotalMilliseconds / sendings.Count:0.00} ms each"));
        return alone;
    }

    private static async Task TogetherAsync(string where, List<List<Sending>> prepared)
    {
        var together = new Measured();
        var since = Stopwatch.GetTimestamp();
        await Task.WhenAll(prepared.Select(sendings => SendAsync(sendings, together)));
        var perSecond = together.Count / Stopwatch.GetElapsedTime(since).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{where}, {prepared.Count} clients: {together}, {perSecond:0} a second"));
    }

    private static async Task<List<Sending>> ManyAsync(Visitor visitor, Func<Visitor, Task<Sending>> ready, int count)
    {
        var many = new List<Sending>();
        for (var i = 0; i < count; i++) many.Add(await ready(visitor));
        return many;
    }

    private static async Task SendAsync(List<Sending> sendings, Measured into)
    {
        foreach (var sending in sendings)
        {
            using var answer = await into.TimeAsync(sending.SendAsync);
            if ((int)answer.StatusCode != 302) throw new InvalidOperationException($"Sending answered {(int)answer.StatusCode}.");
        }
    }

    /// <summary>What one filing wrote, so that the bare endpoint writes as much.</summary>
    private static async Task<RowSizes> SizesAsync(string folder)
    {
        await using var office = Store.Open(folder, new TestClock(TimeProvider.System.GetUtcNow()));
        return await office.Db(async db =>
        {
            var filings = await db.Filings.CountAsync();
            return new RowSizes(
                (int)await db.Filings.AverageAsync(f => f.People.Length),
                (int)await db.Filings.AverageAsync(f => f.Description!.Length),
                (int)await db.LetterBodies.AverageAsync(b => b.Content!.Length),
                await db.Lookups.CountAsync() / filings,
                await db.Events.CountAsync() / filings);
        });
    }
}
