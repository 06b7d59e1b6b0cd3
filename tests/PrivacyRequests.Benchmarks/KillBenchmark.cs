using System.Globalization;
using PrivacyRequests.Testing.Running;

namespace PrivacyRequests.Benchmarks;

/// <summary>The run of the test suite, longer, on the published site.</summary>
internal static class KillBenchmark
{
    public static async Task<int> RunAsync(Given given)
    {
        Surroundings.Print();
        var site = await PublishedSite.FindAsync(given);
        var seed = given.Number("seed", Environment.TickCount & 0xFFFFFF);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
        var folder = Directory.CreateTempSubdirectory("killed-").FullName;
        var report = await new KillRun(site.InDevelopment(folder), given.Number(200), seed, Console.WriteLine, given.Number("instances", 2)).RunAsync();
        Console.WriteLine(report);
        foreach (var sentence in report.Wrong.Distinct().Take(50)) Console.WriteLine($"WRONG: {sentence}");
        if (report.Wrong.Count == 0) Directory.Delete(folder, recursive: true);
        return report.Wrong.Count == 0 ? 0 : 1;
    }
}
