using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Records;

/// <summary>The hold is over before its day, or had none: deleting goes on.</summary>
public sealed class EndHold(RequestsDb db, CaseFinder cases, OfficeClock clock, Sealer sealer)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, string reason, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var note = SealedNote.Of(request.Id, reason, now.Utc, sealer);
        var step = request.EndHold(now.Day, note.Id);
        if (step.Event is null) return step.Refusal;
        db.Notes.Add(note);
        db.Record(request, step.Event, by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
