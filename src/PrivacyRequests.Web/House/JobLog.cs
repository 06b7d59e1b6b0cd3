using System.Collections.Concurrent;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>Writes down when a job last came round, and since when it fails, for every instance to see: at most once a minute.</summary>
public sealed class JobLog(IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTime> written = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTime> failing = new(StringComparer.Ordinal);

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
        var (now, mark) = (time.GetUtcNow().UtcDateTime, HealthRules.FailsMark(job));
        if (failing.TryGetValue(job, out var asked) && (now - asked).Duration() < Every) return;
        failing[job] = now;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var marks = scope.ServiceProvider.GetRequiredService<OfficeMarks>();
            // Another instance may have taken it away since: it had the job, and the job ran.
            if (!(await marks.AllAsync(cancellation)).ContainsKey(mark)) await marks.SetAsync(mark, now, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            failing.TryRemove(job, out _);
        }
    }
}
