using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Office;

/// <summary>The one-time link that creates the first officer: there is no default password. A new link ends the ones before it.</summary>
public sealed class MakeSetUpLink(RequestsDb db, OfficeClock clock)
{
    public static readonly TimeSpan Lives = TimeSpan.FromHours(24);

    /// <returns>The token of the link, or null when somebody works here already; only its hash is kept.</returns>
    public async Task<string?> HandleAsync(CancellationToken cancellation)
    {
        if (await db.Users.AnyAsync(cancellation)) return null;
        var now = clock.Now().Utc;
        foreach (var earlier in await db.AccessLinks.Where(l => l.Purpose == LinkPurpose.SetUp && l.UsedAt == null).ToListAsync(cancellation))
        {
            earlier.UsedAt = now;
            earlier.Version++;
        }

        var (link, token, _) = AccessLink.New(LinkPurpose.SetUp, now, Lives);
        db.AccessLinks.Add(link);
        await db.SaveChangesAsync(cancellation);
        return token;
    }
}
