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
        var letter = await db.Letters.SingleAsync(l => l.Id == letterId, cancellation);
        if (letter.State == LetterState.Left) return Refusals.LetterAlreadyLeft;
        if (letter.State != LetterState.ToPlaceInAccount) return Refusals.LetterNotWaiting;
        await leaves.RecordAsync(letter, LetterWay.PlacedInAccount, now.Day, now, by, cancellation);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
