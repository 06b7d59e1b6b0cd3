using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>A letter that failed, or waits for its next try, is tried now, from the first rung on and under the same Message-ID.</summary>
public sealed class SendLetterAgain(RequestsDb db, OfficeClock clock, LetterLeaves leaves, Sealer sealer, LastingHasher hasher)
{
    public async Task<Refusal?> HandleAsync(Guid letterId, Actor by, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (await db.Letters.SingleOrDefaultAsync(l => l.Id == letterId, cancellation) is not { } letter) return Refusals.NoSuchLetter;
        if (letter.State == LetterState.Left) return Refusals.LetterAlreadyLeft;
        var waits = letter is { State: LetterState.Queued, Attempts: > 0 } && !letter.IsBeingSent(now.Utc);
        if (letter.State is not (LetterState.Failed or LetterState.Held or LetterState.CannotBeMailed) && !waits) return Refusals.LetterNotWaiting;
        if (await db.IsStoppedAsync(letter.ToHash, cancellation)) return Refusals.AddressStopped;
        var concerned = await leaves.ConcernedAsync(letter, cancellation);
        if (ReplacedAddress.WhyNot(letter, concerned.FirstOrDefault()?.Filing, sealer, hasher) is { } replaced) return replaced;
        // What stood there of a held letter was our own sentence, no server's.
        if (letter.State == LetterState.Held) letter.LastError = null;
        (letter.State, letter.Attempts, letter.DueAt) = (LetterState.Queued, 0, now.Utc);
        foreach (var request in concerned)
            db.Record(request, new LetterSentAgain(letter.Id, letter.Kind, letter.Channel), by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
