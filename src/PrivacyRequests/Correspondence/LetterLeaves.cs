using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// A letter has left: its row says so, each case it concerns says so, and what follows from it for the case happens here, in the save of
/// the act that calls. "Respond" means delivered, not queued: Civil Code 1798.130(a)(2)(A).
/// </summary>
public sealed class LetterLeaves(RequestsDb db)
{
    /// <param name="on">The office's day from which it counts: of the server's yes, or the day staff posted it.</param>
    public async Task RecordAsync(OutboxLetter letter, LetterWay way, DateOnly on, Moment now, Actor by, CancellationToken cancellation)
    {
        (letter.State, letter.Way, letter.LeftAt, letter.LeftOn) = (LetterState.Left, way, now.Utc, on);
        (letter.LeaseOwner, letter.LeasedUntil, letter.HandingOverAt, letter.LastError, letter.ServerAwayAt, letter.CameBackAt) = (null, null, null, null, null, null);
        foreach (var request in await ConcernedAsync(letter, cancellation))
        {
            db.Record(request, new LetterLeft(letter.Id, letter.Kind, way, on), by, now.Utc);
            if (request.LetterHasLeft(letter.Id, letter.Kind, on) is not { } follows) continue;
            db.Record(request, follows, by, now.Utc);
            if (request.IsChoice && follows is RequestDenied) await LiftAsync(request, by, now, cancellation);
        }
    }

    /// <summary>A choice that was refused for fraud comes off the stop list; until its letter has left it holds.</summary>
    private async Task LiftAsync(PrivacyRequest request, Actor by, Moment now, CancellationToken cancellation)
    {
        var entries = await db.Suppressions.Where(s => s.RequestId == request.Id).ToListAsync(cancellation);
        db.Suppressions.RemoveRange(entries);
        db.Record(request, new SuppressionLifted(entries.Count), by, now.Utc);
    }

    /// <summary>The case it is about, or every case of the filing.</summary>
    public Task<List<PrivacyRequest>> ConcernedAsync(OutboxLetter letter, CancellationToken cancellation) =>
        db.Requests.Include(r => r.Filing).Where(r => r.FilingId == letter.FilingId && (letter.RequestId == null || r.Id == letter.RequestId))
            .OrderBy(r => r.Number).ToListAsync(cancellation);
}
