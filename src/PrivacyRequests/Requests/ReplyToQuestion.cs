using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>
/// What the person answered to a question or to a call for proof, on the status page or told to staff. It goes to every case that
/// waits, sealed, and ends the waiting; where none waits, to every open one. It moves no date.
/// </summary>
public sealed class ReplyToQuestion(RequestsDb db, OfficeClock clock, Sealer sealer)
{
    public async Task<Refusal?> HandleAsync(Guid filingId, string reply, Actor by, CancellationToken cancellation)
    {
        if (await db.Filings.Include(f => f.Requests).SingleOrDefaultAsync(f => f.Id == filingId, cancellation) is not { } filing) return Refusals.NoSuchCase;
        var open = filing.Requests.Where(r => r.IsOpen).ToList();
        var waiting = open.Where(r => r.WaitingForConsumerSince is not null).ToList();
        if (open.Count == 0) return Refusals.AlreadyClosed;
        var now = clock.Now();
        foreach (var request in waiting.Count > 0 ? waiting : open)
        {
            var note = SealedNote.Of(request.Id, reply, now.Utc, sealer);
            db.Notes.Add(note);
            db.Record(request, request.ReplyFromConsumer(note.Id).Event!, by, now.Utc);
        }

        return await db.SaveOrStaleAsync(cancellation);
    }
}
