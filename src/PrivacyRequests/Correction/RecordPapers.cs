using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correction;

/// <summary>
/// Papers came for a correction: what they are and where they lie. They are looked at, used for this alone, and make a repeated request
/// a new one; nobody has to send any. 11 CCR §7023(d), (g).
/// </summary>
public sealed class RecordPapers(RequestsDb db, CaseFinder cases, OfficeClock clock, Sealer sealer)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, string what, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var note = SealedNote.Of(request.Id, what, now.Utc, sealer);
        var step = request.PapersCame(note.Id, now.Day);
        if (step.Event is null) return step.Refusal;
        db.Notes.Add(note);
        db.Record(request, step.Event, by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
