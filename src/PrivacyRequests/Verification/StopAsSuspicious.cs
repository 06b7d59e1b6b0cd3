using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>
/// Nothing is disclosed or deleted until cleared in writing; no date moves. An answer that was decided and has not left is taken back
/// with its letter. 11 CCR §7060(f), §7061(b).
/// </summary>
public sealed class StopAsSuspicious(RequestsDb db, OfficeClock clock, CaseFinder cases, Sealer sealer)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, string reason, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var answer = await SuspicionStop.AnswerLetterAsync(db, request, cancellation);
        if (answer?.IsBeingSent(now.Utc) == true) return Refusals.LetterIsLeaving;
        var note = SealedNote.Of(request.Id, reason, now.Utc, sealer);
        var step = request.StopAsSuspicious(note.Id);
        if (step.Event is null) return step.Refusal;
        SuspicionStop.TakeBack(answer);
        db.Notes.Add(note);
        db.Record(request, step.Event, by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
