using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>The officer writes why the case may go on; the check of who is asking begins again. 11 CCR §7061(b).</summary>
public sealed class ClearSuspicion(RequestsDb db, OfficeClock clock, CaseFinder cases, Sealer sealer)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, string reason, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var note = SealedNote.Of(request.Id, reason, now.Utc, sealer);
        var step = request.ClearSuspicion(note.Id);
        if (step.Event is null) return step.Refusal;
        db.Notes.Add(note);
        db.Record(request, step.Event, by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
