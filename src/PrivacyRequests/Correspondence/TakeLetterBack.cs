using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// Act: a letter that has not left is not to leave. What was decided with it is undecided again, and the clock runs on as it did. What the
/// law wants told is not taken back: receipt, and that a choice was received or carried out (11 CCR §7021(a), §7026(g)).
/// </summary>
public sealed class TakeLetterBack(RequestsDb db, OfficeClock clock, LetterLeaves leaves)
{
    /// <param name="mayDecide">Only who may decide takes a decision back.</param>
    public async Task<Refusal?> HandleAsync(Guid letterId, Actor by, bool mayDecide, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (await db.Letters.SingleOrDefaultAsync(l => l.Id == letterId, cancellation) is not { } letter) return Refusals.NoSuchLetter;
        if (letter.State == LetterState.Left) return Refusals.LetterAlreadyLeft;
        if (letter.State == LetterState.Cancelled) return Refusals.LetterNotWaiting;
        if (letter.IsBeingSent(now.Utc)) return Refusals.LetterIsLeaving;
        if (!MayBeTakenBack(letter)) return Refusals.LetterHasToLeave;
        var requests = await leaves.ConcernedAsync(letter, cancellation);
        if (!mayDecide && requests.Exists(r => r.HangsOn(letter.Id))) return Refusals.DecisionGoesWithLetter;
        (letter.State, letter.LeaseOwner, letter.LeasedUntil, letter.HandingOverAt) = (LetterState.Cancelled, null, null, null);
        foreach (var request in requests)
        {
            request.TakeBack(letter.Id);
            db.Record(request, new LetterTakenBack(letter.Id, letter.Kind), by, now.Utc);
        }

        return await db.SaveOrStaleAsync(cancellation);
    }

    /// <summary>Nor what came back: it was told once, and has to reach its person by another way. What answers a message of no request closed it.</summary>
    public static bool MayBeTakenBack(OutboxLetter letter) => letter.State is LetterState.Queued or LetterState.ToPost or LetterState.ToTell or LetterState.Failed or LetterState.Held or LetterState.CannotBeMailed
        && letter.CameBackAt is null && letter.FilingId is not null
        && letter.Kind is not (LetterKind.Receipt or LetterKind.ChoiceReceived or LetterKind.ChoiceDone or LetterKind.OptInConfirm or LetterKind.Withdrawn or LetterKind.AnswerInAccount);
}
