using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Agents;

/// <summary>
/// The consumer says on the page that our letter opened whether they gave the agent permission. "No" takes back what was seen of it, and
/// an answer that has not left. 11 CCR §7063(a).
/// </summary>
public sealed class AnswerPermission(RequestsDb db, OfficeClock clock, PermissionAnswers answers)
{
    public async Task<Refusal?> HandleAsync(string token, bool gaveIt, CancellationToken cancellation)
    {
        var now = clock.Now();
        var hash = AccessLink.HashOf(token);
        var link = await db.AccessLinks.SingleOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == LinkPurpose.Permission, cancellation);
        if (link is null || link.Use(now.Utc) is not null) return Refusals.LinkNotOpen;
        var filing = await db.Filings.Include(f => f.Requests).SingleAsync(f => f.Id == link.FilingId, cancellation);
        return await answers.KeepAsync(filing, gaveIt, Channel.Email, new Actor.Consumer(), now.Utc, cancellation) ?? await db.SaveOrStaleAsync(cancellation);
    }
}
