using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>
/// Act: opens the status page by the link in our letter. Whoever holds the link reads the mailbox, so the address is confirmed by it.
/// </summary>
public sealed class OpenStatusLink(RequestsDb db, OfficeClock clock)
{
    /// <summary>Whether the link would open now; it changes nothing.</summary>
    public async Task<bool> OpensAsync(string token, CancellationToken cancellation) =>
        await LinkOf(token).AsNoTracking().SingleOrDefaultAsync(cancellation) is { } link && link.ExpiresAt > clock.Now().Utc;

    /// <returns>The filing it opens; null when the link is unknown or has expired.</returns>
    public async Task<Guid?> HandleAsync(string token, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (await LinkOf(token).SingleOrDefaultAsync(cancellation) is not { FilingId: { } id } link || link.Use(now.Utc) is not null) return null;
        var filing = await db.Filings.Include(f => f.Requests).SingleAsync(f => f.Id == id, cancellation);
        if (filing.StandingOf(link.Party, link.Channel) < AddressStanding.Confirmed)
        {
            filing.Raise(link.Party, link.Channel, AddressStanding.Confirmed);
            db.RecordAll(filing, new AddressConfirmed(link.Party, link.Channel), Actor.ByLink(filing.Filer), now.Utc);
        }

        // Stale: the same link was opened twice at one moment, and the other click has done it.
        await db.SaveOrStaleAsync(cancellation);
        return id;
    }

    private IQueryable<AccessLink> LinkOf(string token)
    {
        var hash = AccessLink.HashOf(token);
        return db.AccessLinks.Where(l => l.TokenHash == hash && l.Purpose == LinkPurpose.Status);
    }
}
