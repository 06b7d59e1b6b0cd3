using System.Collections.Concurrent;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>Writes down when a job last came round, and since when it fails, for every instance to see: at most once a minute.</summary>
public sealed class JobLog(IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTime> written = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> failing = new(StringComparer.Ordinal);

    public async Task RanAsync(string job, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (!failing.TryRemove(job, out _) && written.TryGetValue(job, out var last) && (now - last).Duration() < Every) return;
        await using var scope = scopes.CreateAsyncScope();
        var marks = scope.ServiceProvider.GetRequiredService<OfficeMarks>();
        await marks.SetAsync(HealthRules.RanMark(job), now, cancellation);
        await marks.RemoveAsync(HealthRules.FailsMark(job), cancellation);
        written[job] = now;
    }

    /// <summary>Where the database is what fails, nothing is written: its own figure says so.</summary>
    public async Task FailedAsync(string job, CancellationToken cancellation)
    {
        if (!failing.TryAdd(job, true)) return;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OfficeMarks>().SetAsync(HealthRules.FailsMark(job), time.GetUtcNow().UtcDateTime, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            failing.TryRemove(job, out _);
        }
    }
}
