using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;
using PrivacyRequests.Testing.Running;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Benchmarks;

/// <summary>
/// What a stranger with a watch could learn: the same question about what is known here and about what is not, in turn, and how long each
/// answer took. That the answers are the same, byte by byte, is a test's matter.
/// </summary>
internal static class UniformBenchmark
{
    private const int Warm = 100;

    public static async Task<int> RunAsync(Given given)
    {
        var (site, count) = (await PublishedSite.FindAsync(given), given.Number("count", 1000));
        var folder = await SeedBenchmark.FolderAsync(given, "Filled", count + Warm, count + Warm);
        var known = await KnownAsync(folder, count + Warm);
        var office = site.InProduction(folder);
        await using var running = await RunningOffice.StartAsync(office);
        using var browser = Visitor.Open(office.Address);

        // Another person's is the question of somebody who knows a reference and guesses at whom it belongs to.
        var right = await ButtonAsync(browser, SiteLinks.Status, "Form.Email");
        await CompareAsync("status by e-mail, known and unknown", count, i => right([known[i].Reference, known[i].Email]), i => right([Reference.New(), $"nobody{i}@example.org"]));
        await CompareAsync("status by e-mail, the right person's and another's", count, i => right([known[i].Reference, known[i].Email]), i => right([known[i].Reference, $"nobody{i}@example.org"]));
        var code = await ButtonAsync(browser, Links.EnterCode, "Form.Code");
        await CompareAsync("a wrong code, known and unknown reference", count, i => code([known[i].Reference, "BBBB-BBBB"]), i => code([Reference.New(), "BBBB-BBBB"]));
        return 0;
    }

    private static async Task CompareAsync(string what, int count, Func<int, Sending> known, Func<int, Sending> unknown)
    {
        var (of, ofNone, ignored) = (new Measured(), new Measured(), new Measured());
        for (var i = 0; i < count + Warm; i++)
        {
            await SendAsync(known(i), i < Warm ? ignored : of);
            await SendAsync(unknown(i), i < Warm ? ignored : ofNone);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: medians {of.P50:0.00} and {ofNone.P50:0.00} ms"));
        Console.WriteLine($"  the first: {of}");
        Console.WriteLine($"  the second: {ofNone}");
    }

    private static async Task SendAsync(Sending sending, Measured into)
    {
        using var answer = await into.TimeAsync(sending.SendAsync);
        if ((int)answer.StatusCode is not (200 or 400)) throw new InvalidOperationException($"The question was answered by {(int)answer.StatusCode}.");
    }

    /// <summary>What the form with this field sends for a reference and one more word, each time from another network address.</summary>
    private static async Task<Func<string[], Sending>> ButtonAsync(HttpClient browser, string address, string field)
    {
        var page = await browser.OpenAsync(address);
        var button = page.Document.QuerySelector($"form:has([name='{field}']) button:not([type=button])")!.TextContent.Trim();
        var (asked, from) = (await Sending.OfAsync(browser, page.Fill("Form.Reference", "{0}").Fill(field, "{1}"), button, ""), 0);
        var body = System.Text.Encoding.UTF8.GetString(asked.Body);
        return words => asked with
        {
            Body = System.Text.Encoding.UTF8.GetBytes(body.Replace("%7B0%7D", words[0], StringComparison.Ordinal).Replace("%7B1%7D", Uri.EscapeDataString(words[1]), StringComparison.Ordinal)),
            ComesFrom = $"10.7.{++from >> 8 & 255}.{from & 255}",
        };
    }

    private static async Task<List<(string Reference, string Email)>> KnownAsync(string folder, int count)
    {
        await using var office = Store.Open(folder, new TestClock(TimeProvider.System.GetUtcNow()));
        var sealer = office.Services.GetRequiredService<Sealer>();
        var filings = await office.Db(db => db.Filings.AsNoTracking().OrderBy(f => f.Reference).Take(count).ToListAsync());
        return [.. filings.Select(f => (f.Reference, f.OpenPeople(sealer).ContactEmail!))];
    }
}
