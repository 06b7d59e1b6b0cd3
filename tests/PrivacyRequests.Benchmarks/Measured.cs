using System.Diagnostics;
using System.Globalization;

namespace PrivacyRequests.Benchmarks;

/// <summary>Times of one thing done many times, in milliseconds.</summary>
internal sealed class Measured
{
    private readonly List<double> times = [];

    public int Count => times.Count;

    public double P50 => At(0.5);

    public double P99 => At(0.99);

    public void Time(Action what)
    {
        var since = Stopwatch.GetTimestamp();
        what();
        Add(Stopwatch.GetElapsedTime(since));
    }

    public async Task<T> TimeAsync<T>(Func<Task<T>> what)
    {
        var since = Stopwatch.GetTimestamp();
        var result = await what();
        Add(Stopwatch.GetElapsedTime(since));
        return result;
    }

    public void Add(TimeSpan time)
    {
        lock (times) times.Add(time.TotalMilliseconds);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"p50 {P50:0.00} ms, p99 {P99:0.00} ms, longest {At(1):0.00} ms ({Count})");

    private double At(double part)
    {
        lock (times)
        {
            times.Sort();
            return times[Math.Min(times.Count - 1, (int)Math.Ceiling(part * times.Count) - 1)];
        }
    }
}
