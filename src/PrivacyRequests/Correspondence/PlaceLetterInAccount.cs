using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>Staff placed the answer into the account that the person has with the office: Civil Code 1798.130(a)(2)(A).</summary>
public sealed class PlaceLetterInAccount(RequestsDb db, OfficeClock clock, LetterLeaves leaves)
{
    public async Task<Refusal?> HandleAsync(Guid letterId, Actor by, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (await db.Letters.SingleOrDefaultAsync(l => l.Id == letterId, cancellation) is not { } letter) return Refusals.NoSuchLetter;
        if (letter.State == LetterState.Left) return Refusals.LetterAlreadyLeft;
        if (letter.State != LetterState.ToPlaceInAccount) return Refusals.LetterNotWaiting;
        await leaves.RecordAsync(letter, LetterWay.PlacedInAccount, now.Day, now, by, cancellation);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
