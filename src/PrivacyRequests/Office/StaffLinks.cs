using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Office;

/// <summary>Whether a set-up or demo link still opens; looking changes nothing.</summary>
public sealed class StaffLinks(RequestsDb db, OfficeClock clock)
{
    public async Task<bool> OpensAsync(LinkPurpose purpose, string token, CancellationToken cancellation) =>
        await db.AccessLinks.ForStaffAsync(purpose, token, cancellation) is { } link && link.WhyNotOpen(clock.Now().Utc) is null;
}

internal static class StaffLinkFinder
{
    public static Task<AccessLink?> ForStaffAsync(this DbSet<AccessLink> links, LinkPurpose purpose, string token, CancellationToken cancellation)
    {
        var hash = AccessLink.HashOf(token);
        return links.SingleOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == purpose, cancellation);
    }
}
