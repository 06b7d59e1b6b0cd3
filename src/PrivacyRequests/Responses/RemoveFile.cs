using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

/// <summary>Takes a file away again, before the decision. Where the process stops half-way, the sweep takes the rest.</summary>
public sealed class RemoveFile(RequestsDb db, CaseFinder cases, OfficeClock clock, SweepArrivingFiles sweep)
{
    public async Task<Refusal?> HandleAsync(string reference, Guid fileId, Actor.Staff by, CancellationToken cancellation)
    {
        if (await cases.FindAsync(reference, mayReadRestricted: true, cancellation) is not { } request) return Refusals.Stale;
        if (request.CannotDecide is { } refusal) return refusal;
        var file = await db.Files.SingleOrDefaultAsync(f => f.Id == fileId && f.RequestId == request.Id && f.State == FileState.Kept, cancellation);
        if (file is null) return Refusals.NoSuchFile;
        file.State = FileState.Arriving;
        db.Record(request, new FileRemoved(fileId), by, clock.Now().Utc);
        if (await db.SaveOrStaleAsync(cancellation) is { } stale) return stale;
        await sweep.TakeAwayAsync([fileId], cancellation);
        return null;
    }
}
