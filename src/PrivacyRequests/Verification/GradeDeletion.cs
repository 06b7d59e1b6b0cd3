using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>How much wrong deletion would hurt, in good faith and with the reason: it sets how sure the office must be. 11 CCR §7062(d).</summary>
public sealed class GradeDeletion(RequestsDb db, OfficeClock clock, CaseFinder cases, Sealer sealer)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, DeletionRisk risk, string reason, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var note = SealedNote.Of(request.Id, reason, now.Utc, sealer);
        var step = request.Grade(risk, note.Id);
        if (step.Event is null) return step.Refusal;
        db.Notes.Add(note);
        db.Record(request, step.Event, by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
