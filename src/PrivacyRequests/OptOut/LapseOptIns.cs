using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.OptOut;

/// <summary>Job: closes requests to opt back in that nobody confirmed. Nothing has changed by them: 11 CCR §7028(a).</summary>
public sealed class LapseOptIns(RequestsDb db, OfficeClock clock)
{
    private const int Batch = 50;

    /// <returns>Whether there may be more.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var now = clock.Now();
        var old = await db.Requests.Include(r => r.Filing).Where(r => r.ClosedOn == null && r.StatutoryOn < now.Day && r.Right == Right.OptIn && r.Decision == null)
            .OrderBy(r => r.TargetOn).Take(Batch).ToListAsync(cancellation);
        foreach (var request in old) db.Record(request, request.LapseOptIn(now.Day).Event!, new Actor.Job(), now.Utc);
        return old.Count > 0 && await db.SaveOrStaleAsync(cancellation) is null && old.Count == Batch;
    }
}
