using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// Act: an e-mail that has not left goes to the e-mail address that the filing names now. It is another letter, with a Message-ID of its
/// own, and what may go to which address is asked again. What counts from its leaving then counts from the other's.
/// </summary>
public sealed class SendElsewhere(RequestsDb db, OfficeClock clock, Sealer sealer, LastingHasher hasher, LetterDesk desk, LetterLeaves leaves)
{
    /// <returns>The other letter, or why it can't be.</returns>
    public async Task<(OutboxLetter? Letter, Refusal? Refusal)> HandleAsync(Guid letterId, Actor by, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (await db.Letters.SingleOrDefaultAsync(l => l.Id == letterId, cancellation) is not { } mail) return (null, Refusals.NoSuchLetter);
        if (mail.Channel != Channel.Email || mail.State is not (LetterState.CannotBeMailed or LetterState.Held or LetterState.Failed)) return (null, Refusals.LetterNotWaiting);
        if (mail.FilingId is null) return (null, Refusals.NoOtherAddress);
        var requests = await leaves.ConcernedAsync(mail, cancellation);
        var filing = requests[0].Filing;
        var people = filing.OpenPeople(sealer);
        // "Someone asked" goes to a contact that the filing does not name.
        if (mail.Kind is LetterKind.SomeoneAsked or LetterKind.ConfirmPermission || people.EmailOf(mail.Party) is not { } address) return (null, Refusals.NoOtherAddress);
        if (hasher.Email(address).AsSpan().SequenceEqual(mail.ToHash)) return (null, Refusals.NoOtherAddress);
        if ((await db.LetterBodies.AsNoTracking().SingleAsync(b => b.LetterId == mail.Id, cancellation)).Open(sealer) is not { } body) return (null, Refusals.LetterTextGone);
        if (AddressRules.MayNotGo(body.GoesTo, filing, mail.Party, Channel.Email) is { } refusal) return (null, refusal);
        var other = await desk.ReaddressAsync(mail, body, new LetterAddress(people.NameOf(mail.Party), address), now, cancellation);
        mail.State = LetterState.Cancelled;
        foreach (var request in requests)
        {
            request.GoesByInstead(mail.Id, other.Id);
            db.Record(request, new LetterSentElsewhere(other.Id, other.Kind), by, now.Utc);
        }

        return await db.SaveOrStaleAsync(cancellation) is { } stale ? (null, stale) : (other, null);
    }
}
