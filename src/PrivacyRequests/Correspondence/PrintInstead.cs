using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// "Print and post": an e-mail that has not left is replaced by the same letter on paper. What counts from its leaving then counts from
/// the paper's.
/// </summary>
public sealed class PrintInstead(RequestsDb db, OfficeClock clock, Sealer sealer, LetterDesk desk, LetterLeaves leaves)
{
    /// <returns>The paper letter, or why it can't be.</returns>
    public async Task<(OutboxLetter? Paper, Refusal? Refusal)> HandleAsync(Guid letterId, Actor by, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (await db.Letters.SingleOrDefaultAsync(l => l.Id == letterId, cancellation) is not { } mail) return (null, Refusals.NoSuchLetter);
        if (mail.State == LetterState.Left) return (null, Refusals.LetterAlreadyLeft);
        if (mail.Channel != Channel.Email || mail.State is not (LetterState.Queued or LetterState.Failed or LetterState.Held or LetterState.CannotBeMailed or LetterState.ToPost) || mail.IsBeingSent(now.Utc))
            return (null, Refusals.LetterNotWaiting);
        // Whoever wrote to the mailbox left no postal address.
        if (mail.FilingId is null) return (null, Refusals.NoPostalAddress);
        var requests = await leaves.ConcernedAsync(mail, cancellation);
        var filing = requests[0].Filing;
        if ((await db.LetterBodies.AsNoTracking().SingleAsync(b => b.LetterId == mail.Id, cancellation)).Open(sealer) is not { } body) return (null, Refusals.LetterTextGone);
        var people = filing.OpenPeople(sealer);
        if (people.PostalAddressOf(mail.Party) is not { } address) return (null, Refusals.NoPostalAddress);
        if (AddressRules.MayNotGo(body.GoesTo, filing, mail.Party, Channel.Post) is { } refusal) return (null, refusal);
        var paper = await desk.PrintAsync(mail, body, new LetterAddress(people.NameOf(mail.Party), address), now, cancellation);
        (mail.State, mail.LeaseOwner, mail.LeasedUntil, mail.HandingOverAt) = (LetterState.Cancelled, null, null, null);
        foreach (var request in requests)
        {
            request.GoesByInstead(mail.Id, paper.Id);
            db.Record(request, new LetterSentAgain(paper.Id, paper.Kind, Channel.Post), by, now.Utc);
        }

        return await db.SaveOrStaleAsync(cancellation) is { } stale ? (null, stale) : (paper, null);
    }
}
