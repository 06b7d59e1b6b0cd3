using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>The person signs by typing name and place on the page that our link opened; the date is today's. 11 CCR §7062(c); Civil Code 1633.7.</summary>
public sealed class SignDeclaration(RequestsDb db, OfficeClock clock, Sealer sealer)
{
    public async Task<Refusal?> HandleAsync(string token, string name, string place, CancellationToken cancellation)
    {
        var now = clock.Now();
        var hash = AccessLink.HashOf(token);
        var link = await db.AccessLinks.SingleOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == LinkPurpose.Declaration, cancellation);
        if (link is null || link.Use(now.Utc) is not null) return Refusals.LinkNotOpen;
        link.Version++;
        var filing = await db.Filings.Include(f => f.Requests).SingleAsync(f => f.Id == link.FilingId, cancellation);
        var words = DeclarationWords.Of(filing, link.Party, Words.In(filing.Language));
        var by = link.Party == Party.Consumer ? new Actor.Consumer() : Actor.ByLink(filing.Filer);
        var signed = new SignedDeclaration(words, name.Trim(), now.Day, place.Trim());
        return DeclarationFile.Keep(db, sealer, filing, link.Party, link.Channel, signed, by, now.Utc) ?? await db.SaveOrStaleAsync(cancellation);
    }
}
