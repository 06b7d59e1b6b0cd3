using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Office;

/// <summary>
/// The one-time link that creates the first officer: there is no default password. A new link ends those of earlier starts; instances that
/// start together each print one, and each serves.
/// </summary>
public sealed class MakeSetUpLink(RequestsDb db, OfficeClock clock)
{
    public static readonly TimeSpan Lives = TimeSpan.FromHours(24);

    private static readonly TimeSpan Together = TimeSpan.FromMinutes(10);

    /// <returns>The token of the link, or null when somebody works here already; only its hash is kept.</returns>
    public async Task<string?> HandleAsync(CancellationToken cancellation)
    {
        if (await db.Users.AnyAsync(cancellation)) return null;
        var now = clock.Now().Utc;
        var before = now - Together;
        foreach (var earlier in await db.AccessLinks.Where(l => l.Purpose == LinkPurpose.SetUp && l.UsedAt == null && l.MadeAt < before).ToListAsync(cancellation))
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
