using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>Act: somebody in the office knows that mail reaches an address again. The stop stays on record as lifted; the letter is tried now.</summary>
public sealed class LiftStop(RequestsDb db, OfficeClock clock, LetterLeaves leaves, Sealer sealer, LastingHasher hasher)
{
    public async Task<Refusal?> HandleAsync(Guid letterId, Actor by, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (await db.Letters.SingleOrDefaultAsync(l => l.Id == letterId, cancellation) is not { } letter) return Refusals.NoSuchLetter;
        if (letter.State != LetterState.CannotBeMailed) return Refusals.LetterNotWaiting;
        foreach (var stop in await db.StopsOf(letter.ToHash).ToListAsync(cancellation)) (stop.LiftedAt, stop.LiftedBy) = (now.Utc, by.StaffNumber);
        var concerned = await leaves.ConcernedAsync(letter, cancellation);
        if (ReplacedAddress.WhyNot(letter, concerned.FirstOrDefault()?.Filing, sealer, hasher) is { } replaced) return replaced;
        (letter.State, letter.Attempts, letter.DueAt) = (LetterState.Queued, 0, now.Utc);
        foreach (var request in concerned)
        {
            db.Record(request, new AddressStopLifted(letter.Id), by, now.Utc);
            db.Record(request, new LetterSentAgain(letter.Id, letter.Kind, letter.Channel), by, now.Utc);
        }

        return await db.SaveOrStaleAsync(cancellation);
    }
}
