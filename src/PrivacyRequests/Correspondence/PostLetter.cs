using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// Staff posted a letter, or called and read it out to who left a number alone; it counts from that day. Civil Code 1798.130(a)(2)(A);
/// 11 CCR §7026(e).
/// </summary>
public sealed class PostLetter(RequestsDb db, OfficeClock clock, LetterLeaves leaves)
{
    /// <returns>Null when it is recorded; <see cref="Refusals.PostedInTheFuture"/> also for a day before the letter was written.</returns>
    public async Task<Refusal?> HandleAsync(Guid letterId, DateOnly postedOn, Actor by, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (await db.Letters.SingleOrDefaultAsync(l => l.Id == letterId, cancellation) is not { } letter) return Refusals.NoSuchLetter;
        if (letter.State == LetterState.Left) return Refusals.LetterAlreadyLeft;
        if (letter.State is not (LetterState.ToPost or LetterState.ToTell)) return Refusals.LetterNotWaiting;
        if (postedOn > now.Day || postedOn < clock.Calendar.DateOf(letter.MadeAt)) return Refusals.PostedInTheFuture;
        await leaves.RecordAsync(letter, letter.State == LetterState.ToTell ? LetterWay.ReadOut : LetterWay.Posted, postedOn, now, by, cancellation);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
