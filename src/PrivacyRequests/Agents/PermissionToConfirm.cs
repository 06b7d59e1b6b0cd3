using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Agents;

/// <summary>What the page shows to the consumer, whose address the office's records hold: who says that they act for them, and what was asked. Nothing of what is held.</summary>
public sealed record ShownPermission(string Reference, string AgentName, string? Organization, IReadOnlyList<Right> Rights, bool Answered, bool Open);

/// <summary>Query: opens the page of a permission link and changes nothing; null when there is no such link.</summary>
public sealed class PermissionToConfirm(RequestsDb db, OfficeClock clock, Sealer sealer)
{
    public async Task<ShownPermission?> ByTokenAsync(string token, CancellationToken cancellation)
    {
        var hash = AccessLink.HashOf(token);
        var link = await db.AccessLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == LinkPurpose.Permission, cancellation);
        if (link is null || link.Channel != Channel.Email) return null;
        var filing = await db.Filings.AsNoTracking().Include(f => f.Requests).SingleAsync(f => f.Id == link.FilingId, cancellation);
        var people = filing.OpenPeople(sealer);
        var answered = link.UsedAt is not null || filing.PermissionConfirmedAt is not null || filing.PermissionRefusedAt is not null;
        return new ShownPermission(filing.Reference, AsWritten.Of(people.ContactName), people.Organization is { } company ? AsWritten.Of(company) : null, [.. filing.Requests.OrderBy(r => r.Number).Select(r => r.AskedFor)],
            answered, clock.Now().Utc < link.ExpiresAt);
    }
}
