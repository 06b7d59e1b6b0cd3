using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>
/// Evidence of identity goes with its file: in the save of the decision, or by a job when it lay for 14 days. The event that it went
/// stays; permissions and declarations stay as well. 11 CCR §7060(d), §7101.
/// </summary>
public sealed class RemoveEvidence(RequestsDb db, OfficeClock clock)
{
    /// <summary>The job.</summary>
    /// <returns>How many papers went.</returns>
    public async Task<int> HandleAsync(CancellationToken cancellation)
    {
        var now = clock.Now().Utc;
        var before = now - Evidence.KeptFor;
        var old = await db.Evidence.AsNoTracking().Where(e => (e.State == EvidenceState.Sent || e.State == EvidenceState.Seen) && e.CameAt <= before)
            .Select(e => e.RequestId).Distinct().ToListAsync(cancellation);
        var gone = 0;
        foreach (var id in old)
        {
            db.ChangeTracker.Clear();
            var request = await db.Requests.Include(r => r.Filing).SingleAsync(r => r.Id == id, cancellation);
            await GoesAsync(request, EvidenceGoes.Old, new Actor.Job(), now, cancellation);
            if (await db.SaveOrStaleAsync(cancellation) is null) gone++;
        }

        return gone;
    }

    /// <summary>In the save of the act that decides.</summary>
    public async Task GoesAsync(PrivacyRequest request, EvidenceGoes why, Actor by, DateTime now, CancellationToken cancellation)
    {
        var evidence = await db.Evidence.Where(e => e.RequestId == request.Id && e.State != EvidenceState.Removed).ToListAsync(cancellation);
        if (evidence.Count == 0) return;
        foreach (var file in evidence.Select(e => e.FileId).OfType<Guid>()) await TakeAwayAsync(file, cancellation);
        var came = evidence.Any(e => e.State != EvidenceState.Asked);
        foreach (var each in evidence) (each.State, each.FileId, each.RemovedAt) = (EvidenceState.Removed, null, now);
        if (came) db.Record(request, request.RemoveEvidence(why).Event!, by, now);
    }

    /// <summary>Its pieces go by their keys; what they hold is not read again.</summary>
    private async Task TakeAwayAsync(Guid file, CancellationToken cancellation)
    {
        var pieces = await db.FileChunks.AsNoTracking().Where(c => c.FileId == file).Select(c => new { c.Id, c.Position }).ToListAsync(cancellation);
        db.FileChunks.RemoveRange(pieces.Select(p => new FileChunk { Id = p.Id, FileId = file, Position = p.Position, Content = [] }));
        if (await db.Files.SingleOrDefaultAsync(f => f.Id == file, cancellation) is { } row) db.Files.Remove(row);
    }
}
