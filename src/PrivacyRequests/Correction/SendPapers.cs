using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correction;

/// <summary>
/// Whoever filed sends a paper for the correction from the status page: kept sealed with the request, looked at, used for this alone. It is
/// no evidence of identity, and nobody has to send any. 11 CCR §7023(d).
/// </summary>
public sealed class SendPapers(RequestsDb db, OfficeClock clock, FileArrivals arrivals)
{
    public async Task<Refusal?> HandleAsync(Guid requestId, ArrivingFile arriving, Actor by, CancellationToken cancellation)
    {
        if (await WhyNotAsync(requestId, cancellation) is { } refused) return refused;
        return await arrivals.TakePaperAsync(requestId, arriving, CorrectionPapers.MaxLength, Refusals.PaperTooLarge, paper => KeepAsync(requestId, paper, by, cancellation), cancellation);
    }

    private async Task<Refusal?> KeepAsync(Guid requestId, ArrivedPaper paper, Actor by, CancellationToken cancellation)
    {
        var now = clock.Now();
        var request = await db.Requests.Include(r => r.Filing).SingleAsync(r => r.Id == requestId, cancellation);
        var step = request.SendPaper(paper.FileId, paper.Length, await CountAsync(requestId, cancellation), now.Day);
        if (step.Event is null) return step.Refusal;
        var kept = await db.Files.SingleAsync(f => f.Id == paper.FileId, cancellation);
        (kept.State, kept.Length, kept.Sha256) = (FileState.Paper, paper.Length, paper.Sha256);
        db.Record(request, step.Event, by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }

    private async Task<Refusal?> WhyNotAsync(Guid requestId, CancellationToken cancellation)
    {
        var request = await db.Requests.AsNoTracking().Include(r => r.Filing).SingleOrDefaultAsync(r => r.Id == requestId, cancellation);
        return request is null ? Refusals.NoSuchCase : request.CannotSendPaper(await CountAsync(requestId, cancellation));
    }

    private Task<int> CountAsync(Guid requestId, CancellationToken cancellation) =>
        db.Files.CountAsync(f => f.RequestId == requestId && f.State == FileState.Paper, cancellation);
}
