using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>
/// Staff record the paper that came back signed with its printed code. Whoever sent it holds the postal address we posted it to, so the
/// address is confirmed. A wrong code is kept in the history. 11 CCR §7062(c).
/// </summary>
public sealed class RecordPaperDeclaration(RequestsDb db, OfficeClock clock, CaseFinder cases, Sealer sealer)
{
    public async Task<Refusal?> HandleAsync(
        ShownCase shown, string printedCode, string name, DateOnly signedOn, string place, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var filing = request.Filing;
        if (signedOn > now.Day || signedOn < filing.ReceivedOn) return Refusals.SignedInTheFuture;
        var papers = await db.AccessLinks.Where(l => l.FilingId == filing.Id && l.Purpose == LinkPurpose.Declaration && l.Channel == Channel.Post)
            .OrderByDescending(l => l.MadeAt).ToListAsync(cancellation);
        var hash = AccessLink.HashOf(printedCode);
        var paper = papers.FirstOrDefault(p => p.CodeHash!.AsSpan().SequenceEqual(hash)) ?? papers.FirstOrDefault();
        var failure = paper is null ? CodeFailure.Unknown : paper.TryCode(printedCode, now.Utc);
        if (paper is not null) paper.Version++;
        if (failure is { } why)
        {
            db.Record(request, new CodeRefused(LinkPurpose.Declaration, why), by, now.Utc);
            return await db.SaveOrStaleAsync(cancellation) ?? Refusals.PrintedCodeNotRight;
        }

        var signed = new SignedDeclaration(DeclarationWords.Of(filing, paper!.Party, Words.In(filing.Language)), name.Trim(), signedOn, place.Trim());
        return DeclarationFile.Keep(db, sealer, filing, paper.Party, Channel.Post, signed, by, now.Utc) ?? await db.SaveOrStaleAsync(cancellation);
    }
}
