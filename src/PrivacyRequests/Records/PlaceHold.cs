using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Records;

/// <param name="Authority">Who asks for it: the court, the agency with its file number, the lawyer.</param>
/// <param name="Through">Its last day; null: until it is ended, or 90 days for a direction of a law enforcement agency.</param>
public sealed record HoldChoice(HoldGround Ground, string Reason, string Authority, DateOnly Begins, DateOnly? Through)
{
    public const int AuthorityMaxLength = 300;
    public const int ReasonMaxLength = 2000;
}

/// <summary>Nothing of the case is deleted while the hold is in force; the clock runs on. Civil Code 1798.145(a)(1)(B), (E).</summary>
public sealed class PlaceHold(RequestsDb db, CaseFinder cases, OfficeClock clock, Sealer sealer)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, HoldChoice choice, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var note = SealedNote.Of(request.Id, $"{choice.Authority}\n{choice.Reason}", now.Utc, sealer);
        var step = request.PlaceHold(choice.Ground, choice.Begins, choice.Through, now.Day, note.Id);
        if (step.Event is null) return step.Refusal;
        db.Notes.Add(note);
        db.Record(request, step.Event, by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
