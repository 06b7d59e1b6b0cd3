using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>What the page of a document link shows.</summary>
/// <param name="Came">The paper came already.</param>
public sealed record ShownDocumentLink(string Reference, bool Came, bool Open);

/// <summary>
/// The person sends the paper by the link in our letter: kept sealed, apart from every answer, until the decision or for 14 days.
/// 11 CCR §7060(d).
/// </summary>
public sealed class SendDocument(RequestsDb db, OfficeClock clock, FileArrivals arrivals)
{
    /// <summary>Opens the page and changes nothing; null when there is no such link.</summary>
    public async Task<ShownDocumentLink?> ByTokenAsync(string token, CancellationToken cancellation)
    {
        if (await LinkOf(token).AsNoTracking().SingleOrDefaultAsync(cancellation) is not { } link) return null;
        var request = await db.Requests.AsNoTracking().Include(r => r.Filing).SingleAsync(r => r.Id == link.RequestId, cancellation);
        var open = link.WhyNotOpen(clock.Now().Utc) is null && request.WouldRefuse(r => r.EvidenceCame(null)) is null;
        return new ShownDocumentLink(request.Filing.Reference, link.UsedAt is not null, open);
    }

    public async Task<Refusal?> HandleAsync(string token, ArrivingFile arriving, CancellationToken cancellation)
    {
        if (await ByTokenAsync(token, cancellation) is not { Open: true }) return Refusals.LinkNotOpen;
        var requestId = await LinkOf(token).Select(l => l.RequestId!.Value).SingleAsync(cancellation);
        return await arrivals.TakePaperAsync(requestId, arriving, Evidence.MaxLength, Refusals.EvidenceTooLarge, paper => KeepAsync(token, requestId, paper, cancellation), cancellation);
    }

    private async Task<Refusal?> KeepAsync(string token, Guid requestId, ArrivedPaper paper, CancellationToken cancellation)
    {
        var now = clock.Now();
        var link = await LinkOf(token).SingleAsync(cancellation);
        var request = await db.Requests.Include(r => r.Filing).SingleAsync(r => r.Id == requestId, cancellation);
        var step = request.EvidenceCame(paper.FileId);
        if (step.Event is null) return step.Refusal;
        if (link.Use(now.Utc) is not null) return Refusals.LinkNotOpen;
        var kept = await db.Files.SingleAsync(f => f.Id == paper.FileId, cancellation);
        (kept.State, kept.Length, kept.Sha256) = (FileState.Evidence, paper.Length, paper.Sha256);
        var evidence = await db.Evidence.SingleAsync(e => e.RequestId == requestId && e.State == EvidenceState.Asked, cancellation);
        (evidence.State, evidence.FileId, evidence.CameAt) = (EvidenceState.Sent, paper.FileId, now.Utc);
        db.Record(request, step.Event, Actor.ByLink(request.Filing.Filer), now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }

    private IQueryable<AccessLink> LinkOf(string token)
    {
        var hash = AccessLink.HashOf(token);
        return db.AccessLinks.Where(l => l.TokenHash == hash && l.Purpose == LinkPurpose.Document);
    }
}
