using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>What the page of a declaration link shows: the words to sign, or that they are signed.</summary>
public sealed record ShownDeclaration(string Reference, string Words, bool Signed, bool Open);

/// <summary>Query: opens the page of a declaration link and changes nothing; null when there is no such link.</summary>
public sealed class DeclarationToSign(RequestsDb db, OfficeClock clock)
{
    public async Task<ShownDeclaration?> ByTokenAsync(string token, CancellationToken cancellation)
    {
        var hash = AccessLink.HashOf(token);
        var link = await db.AccessLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == LinkPurpose.Declaration, cancellation);
        if (link is null || link.Channel != Channel.Email) return null;
        var filing = await db.Filings.AsNoTracking().Include(f => f.Requests).SingleAsync(f => f.Id == link.FilingId, cancellation);
        var needing = filing.Requests.Where(r => r.IsOpen && Questions.AskForDeclaration(r.Right)).ToList();
        var signed = filing.Requests.Any(r => r.DeclarationSigned) && needing.All(r => r.DeclarationSigned);
        var open = clock.Now().Utc < link.ExpiresAt && needing.Count > 0;
        return new ShownDeclaration(filing.Reference, DeclarationWords.Of(filing, link.Party, Words.In(filing.Language)), signed, open);
    }
}
