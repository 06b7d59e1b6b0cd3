using System.Diagnostics;
using System.Globalization;
using PrivacyRequests.Testing.Running;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Benchmarks;

/// <summary>
/// A steady stream of visits to the published site: an officer opens the queue, people read pages, and one visit in ten files a request. What
/// the process holds in memory at each third of the time must be the same within 5 %.
/// </summary>
internal static class SteadyBenchmark
{
    private const int Filings = 10;
    private static readonly string[] Read = [Links.Home, Links.NewRequest, Links.Status, Links.EnterCode, "/health/ready"];

    public static async Task<int> RunAsync(Given given)
    {
        var site = await PublishedSite.FindAsync(given);
        var folder = await SeedBenchmark.FolderAsync(given, "Filled", given.Number("cases", 10_000), 1_000);
        var link = await Officer.LinkAsync(folder);
        var (third, rate) = (TimeSpan.FromMinutes(given.Number("minutes", 30)) / 3, given.Number("rate", 20));
        var office = site.InDevelopment(folder);
        await using var running = await RunningOffice.StartAsync(office);
        using var officer = Visitor.Open(office.Address);
        using var visitor = new Visitor(office.Address);
        await Officer.SignInAsync(officer, link);

        var (since, held, done, times) = (Stopwatch.StartNew(), new List<long>(), 0, new Measured());
        while (held.Count < 3)
        {
            await times.TimeAsync(() => VisitAsync(done, officer, visitor));
            done++;
            if (since.Elapsed > third * (held.Count + 1))
            {
                held.Add(running.Resident >> 20);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"after {since.Elapsed.TotalMinutes:0.0} minutes: {held[^1]} MiB resident, {done / since.Elapsed.TotalSeconds:0.0} a second, {times}"));
            }

            var wait = TimeSpan.FromSeconds(done / (double)rate) - since.Elapsed;
            if (wait > TimeSpan.Zero) await Task.Delay(wait);
        }

        var apart = 100.0 * (held.Max() - held.Min()) / held.Min();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} visits; the thirds are {apart:0.0} % apart"));
        return apart <= 5 ? 0 : 1;
    }

    private static async Task<bool> VisitAsync(int number, HttpClient officer, Visitor visitor)
    {
        if (number % Filings == 0)
        {
            var ready = await visitor.ReadyToSendAsync($"Steady Number{number}", $"steady{number}@example.org", number);
            using var filed = await ready.SendAsync();
            return (int)filed.StatusCode < 400;
        }

        using var answer = number % Filings == 5 ? await officer.GetAsync(new Uri(Links.Queue, UriKind.Relative)) : await visitor.Browser.GetAsync(new Uri(Read[number % Read.Length], UriKind.Relative));
        return answer.IsSuccessStatusCode;
    }
}
