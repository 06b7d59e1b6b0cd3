using System.Globalization;
using System.Runtime.InteropServices;

namespace PrivacyRequests.Benchmarks;

/// <summary>What a figure was measured on; a figure without it says nothing.</summary>
internal static class Surroundings
{
    public static void Print()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        var load = File.Exists("/proc/loadavg") ? $", load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}" : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores, {memory:0.#} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}{load}"));
        Console.WriteLine($"one fdatasync of 16 KiB in the temporary folder: {Disk()}");
    }

    /// <summary>The floor of every durable save.</summary>
    private static Measured Disk()
    {
        var path = Path.GetTempFileName();
        var page = new byte[16 * 1024];
        var times = new Measured();
        using (var file = new FileStream(path, FileMode.Create, FileAccess.Write))
        {
            for (var i = 0; i < 300; i++)
            {
                file.Write(page);
                times.Time(() => file.Flush(flushToDisk: true));
            }
        }

        File.Delete(path);
        return times;
    }
}
