using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>
/// From the status page, which a confirmed person has open: makes the link of the page where the declaration is signed. Only for
/// whoever may sign: an agent's consumer signs by a link of their own.
/// </summary>
public sealed class OfferDeclaration(RequestsDb db, OfficeClock clock, Sealer sealer)
{
    private static readonly TimeSpan Lives = TimeSpan.FromHours(1);

    /// <returns>The link's token, or null when nothing is to be signed by whoever has the status page open.</returns>
    public async Task<string?> HandleAsync(Guid filingId, CancellationToken cancellation)
    {
        if (await db.Filings.AsNoTracking().Include(f => f.Requests).SingleOrDefaultAsync(f => f.Id == filingId, cancellation) is not { } filing) return null;
        if (DeclarationWords.SignerOf(filing, filing.OpenPeople(sealer)) != Party.Filer || !IsDue(filing)) return null;
        var (link, token, _) = AccessLink.New(LinkPurpose.Declaration, clock.Now().Utc, Lives, filing.Id, channel: Channel.Email);
        db.AccessLinks.Add(link);
        await db.SaveChangesAsync(cancellation);
        return token;
    }

    /// <summary>Whether the status page shows the button.</summary>
    public static bool IsDue(Requests.Filing filing) =>
        filing.Requests.Any(r => r is { IsOpen: true, DeclarationSigned: false, Decision: null } && Questions.AskForDeclaration(r.Right));
}
