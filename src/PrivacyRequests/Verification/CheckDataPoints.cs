using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>
/// The officer records what came of data points: matched, failed or not held, never the answer. One person filed, so a result stands for
/// every open case of the filing. What has not changed is not recorded again. 11 CCR §7060(d).
/// </summary>
public sealed class CheckDataPoints(RequestsDb db, OfficeClock clock, CaseFinder cases, DataPointReader points)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, IReadOnlyDictionary<DataPoint, CheckResult> results, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        if (!request.IsOpen) return Refusals.AlreadyClosed;
        var list = await points.CurrentAsync(cancellation);
        if (results.Keys.Any(p => list.Find(p)?.NeverUse == true)) return Refusals.NeverUsedPoint;
        if (results.Keys.Any(p => list.Find(p) is null)) return Refusals.NoSuchPoint;
        if (results.Any(r => r.Value == CheckResult.Matched && request.ContestedPoints.Contains(r.Key))) return Refusals.ContestedPoint;
        var now = clock.Now();
        foreach (var each in request.Filing.Requests.Where(r => r.IsOpen))
        {
            var before = await db.DataPointChecks.Where(c => c.RequestId == each.Id).ToDictionaryAsync(c => c.Point, cancellation);
            foreach (var (point, result) in results.OrderBy(r => r.Key.Code, StringComparer.Ordinal))
            {
                if (before.TryGetValue(point, out var check) && check.Result == result) continue;
                var step = each.CheckDataPoint(point, result);
                if (step.Event is null) return step.Refusal;
                Keep(check, each, point, result, by, now.Utc);
                db.Record(each, step.Event, by, now.Utc);
            }
        }

        return await db.SaveOrStaleAsync(cancellation);
    }

    private void Keep(DataPointCheck? check, PrivacyRequest request, DataPoint point, CheckResult result, Actor.Staff by, DateTime now)
    {
        if (check is not null)
        {
            (check.Result, check.StaffNumber, check.At) = (result, by.Number, now);
            return;
        }

        db.DataPointChecks.Add(new DataPointCheck
        {
            Id = Guid.CreateVersion7(now),
            RequestId = request.Id,
            Point = point,
            Result = result,
            StaffNumber = by.Number,
            At = now,
        });
    }
}
