using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Records;

/// <summary>
/// Job: first thins, then removes what has been kept long enough; few cases at a time, each in a save of its own, so that it may be stopped
/// anywhere. 11 CCR §7101.
/// </summary>
public sealed class RetentionSweep(RequestsDb db, ThinRecord thin, RemoveRecord remove, OfficeSettingsReader settings, OfficeClock clock)
{
    private const int Batch = 25;

    /// <returns>How many records were thinned or removed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var today = clock.Now().Day;
        var months = Math.Max(Retention.LeastMonths, (await settings.CurrentAsync(cancellation)).Settings.RetentionMonths);
        return await EachAsync(ToThin(today), id => thin.HandleAsync(id, cancellation), cancellation)
            + await EachAsync(ToRemove(today, months), id => remove.HandleAsync(id, cancellation), cancellation);
    }

    /// <summary>A case that fails is told at the end and does not stand in the way of the others.</summary>
    private async Task<int> EachAsync(IQueryable<PrivacyRequest> due, Func<Guid, Task<Refusal?>> act, CancellationToken cancellation)
    {
        var (done, failed) = (0, (Exception?)null);
        foreach (var id in await due.OrderBy(r => r.ClosedOn).ThenBy(r => r.TargetOn).ThenBy(r => r.Reference).Select(r => r.Id).Take(Batch).ToListAsync(cancellation))
        {
            try
            {
                if (await act(id) is null) done++;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failed ??= failure;
            }

            db.ChangeTracker.Clear();
        }

        if (failed is not null) ExceptionDispatchInfo.Throw(failed);
        return done;
    }

    private IQueryable<PrivacyRequest> ToThin(DateOnly today)
    {
        var deletion = clock.StartOf(today.AddDays(-Retention.DetailsDaysAfterDeletion)).Utc;
        var other = clock.StartOf(today.AddMonths(-Retention.DetailsMonths)).Utc;
        var closed = today.AddDays(-Retention.DetailsDaysAfterDeletion);
        return db.Requests.Released(today).Where(r => r.ClosedOn < closed && r.ThinnedOn == null
            && !db.Events.Any(e => e.RequestId == r.Id && e.At >= deletion)
            && ((r.Right == Right.Delete && (r.Outcome == Outcome.Answered || r.Outcome == Outcome.AnsweredInPart))
                || !db.Events.Any(e => e.RequestId == r.Id && e.At >= other)));
    }

    private IQueryable<PrivacyRequest> ToRemove(DateOnly today, int months)
    {
        var before = clock.StartOf(today.AddMonths(-months)).Utc;
        var closed = today.AddMonths(-months);
        return db.Requests.Released(today).Where(r => r.ClosedOn < closed && r.ThinnedOn != null
            && !db.Events.Any(e => e.RequestId == r.Id && e.Kind != nameof(RecordThinned) && e.At >= before));
    }
}
