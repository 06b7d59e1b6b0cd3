using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Agents;

/// <summary>An officer clears the legal review that a parent's request for a child of 13 to 17 waits for, with a reason. Reference R1.8, 12.12.</summary>
public sealed class ClearLegalReview(RequestsDb db, OfficeClock clock, CaseFinder cases, Sealer sealer)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, string reason, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        if (!request.IsOpen) return Refusals.AlreadyClosed;
        if (!request.Filing.LegalReviewDue) return Refusals.NoLegalReview;
        var now = clock.Now();
        request.Filing.ClearLegalReview(now.Utc);
        foreach (var each in request.Filing.Requests)
        {
            var note = SealedNote.Of(each.Id, reason, now.Utc, sealer);
            db.Notes.Add(note);
            db.Record(each, new LegalReviewCleared(note.Id), by, now.Utc);
        }

        return await db.SaveOrStaleAsync(cancellation);
    }
}
