using System.Diagnostics;
using System.Globalization;

namespace PrivacyRequests.Benchmarks;

/// <summary>Fills a data folder that others measure in, or look at.</summary>
internal static class SeedBenchmark
{
    public static async Task<int> RunAsync(Given given)
    {
        var (cases, folder) = (given.Number(100_000), Path.GetFullPath(given.Text("DataFolder") ?? "data"));
        var since = Stopwatch.StartNew();
        await FilledOffice.FillAsync(folder, cases, given.Number("open", Math.Min(2000, cases)));
        var size = Store.Server is null ? $", {new FileInfo(Path.Combine(folder, "requests.db")).Length / (1024 * 1024)} MiB" : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases} cases in {since.Elapsed.TotalSeconds:0} s, {cases / since.Elapsed.TotalSeconds:0} a second{size}"));
        return 0;
    }

    /// <summary>The folder under <paramref name="name"/>, or a new one with so many cases.</summary>
    public static async Task<string> FolderAsync(Given given, string name, int cases, int open)
    {
        if (given.Text(name) is { } filled) return Path.GetFullPath(filled);
        var folder = Directory.CreateTempSubdirectory($"office-{cases}-").FullName;
        if (cases > 0) await FilledOffice.FillAsync(folder, cases, open);
        return folder;
    }
}
