using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

/// <summary>A fresh link for one that expired, to the same own address and nowhere else. Asked again within the hour it sends none besides.</summary>
public sealed class RenewAnswerLink(RequestsDb db, OfficeClock clock, AnswerDelivery delivery)
{
    private static readonly TimeSpan NotAgainWithin = TimeSpan.FromHours(1);

    public async Task<Refusal?> HandleAsync(string token, CancellationToken cancellation)
    {
        if (await db.AnswerLinks(token).AsNoTracking().SingleOrDefaultAsync(cancellation) is not { } link) return Refusals.LinkNotOpen;
        var now = clock.Now();
        var request = await db.Requests.Include(r => r.Filing).ThenInclude(f => f.Requests).SingleAsync(r => r.Id == link.RequestId, cancellation);
        var party = request.Filing.AnswerParty;
        if (party != link.Party || delivery.CannotReach(request, Delivery.Link) is not null) return Refusals.LinkNotOpen;
        if (AddressRules.MayNotGo(GoesTo.OwnAddress, request.Filing.StandingOf(party, Channel.Email)) is { } notOwn) return notOwn;
        var since = now.Utc - NotAgainWithin;
        if (await db.AccessLinks.AnyAsync(l => l.FilingId == request.FilingId && l.Purpose == LinkPurpose.Answer && l.MadeAt > since && l.RequestId == request.Id, cancellation)) return null;

        Actor by = party == Party.Consumer ? new Actor.Consumer() : Actor.ByLink(request.Filing.Filer);
        db.Record(request, new LinkRenewed(LinkPurpose.Answer), by, now.Utc);
        await delivery.SendLinkAsync(request, by, now, cancellation);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
