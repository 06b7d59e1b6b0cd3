using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Agents;

/// <summary>Staff record the sheet that came back with the consumer's answer and its printed code. A wrong code is kept in the history. 11 CCR §7063(a).</summary>
public sealed class RecordPaperPermission(RequestsDb db, OfficeClock clock, CaseFinder cases, PermissionAnswers answers)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, string printedCode, bool gaveIt, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var filing = request.Filing;
        var papers = await db.AccessLinks.Where(l => l.FilingId == filing.Id && l.Purpose == LinkPurpose.Permission && l.Channel == Channel.Post)
            .OrderByDescending(l => l.MadeAt).ToListAsync(cancellation);
        var paper = papers.Find(p => p.Fits(printedCode)) ?? papers.FirstOrDefault();
        var failure = paper is null ? CodeFailure.Unknown : paper.TryCode(printedCode, now.Utc);
        if (failure is { } why)
        {
            db.Record(request, new CodeRefused(LinkPurpose.Permission, why), by, now.Utc);
            return await db.SaveOrStaleAsync(cancellation) ?? Refusals.PrintedCodeNotRight;
        }

        return await answers.KeepAsync(filing, gaveIt, Channel.Post, by, now.Utc, cancellation) ?? await db.SaveOrStaleAsync(cancellation);
    }
}
