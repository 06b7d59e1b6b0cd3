using PrivacyRequests.Correspondence;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Office;

/// <summary>Makes a link that signs one person of the demo office in, once and within the hour. The page behind it answers in Development only.</summary>
public sealed class MakeDemoSignIn(RequestsDb db, OfficeClock clock)
{
    private static readonly TimeSpan Lives = TimeSpan.FromHours(1);

    /// <returns>The token of the link; only its hash is kept.</returns>
    public async Task<string> HandleAsync(int staffNumber, CancellationToken cancellation)
    {
        var (link, token, _) = AccessLink.New(LinkPurpose.DemoSignIn, clock.Now().Utc, Lives, staffNumber: staffNumber);
        db.AccessLinks.Add(link);
        await db.SaveChangesAsync(cancellation);
        return token;
    }
}
