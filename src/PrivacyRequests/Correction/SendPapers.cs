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
public sealed class SendPapers(RequestsDb db, OfficeClock clock, FileArrivals arrivals, SweepArrivingFiles sweep)
{
    public async Task<Refusal?> HandleAsync(Guid requestId, ArrivingFile arriving, Actor by, CancellationToken cancellation)
    {
        if (await WhyNotAsync(requestId, cancellation) is { } refused) return refused;
        var file = await arrivals.BeginAsync(requestId, arriving.Name, clock.Now(), cancellation);
        var (length, hash) = await ReadInAsync(file.Id, arriving.Content, cancellation);
        var refusal = length == 0 ? Refusals.FileEmpty : length > CorrectionPapers.MaxLength ? Refusals.PaperTooLarge
            : await arrivals.IsPaperAsync(file, cancellation) ? await KeepAsync(requestId, file.Id, length, hash, by, cancellation) : Refusals.PaperTypeNotTaken;
        if (refusal is not null) await sweep.TakeAwayAsync([file.Id], CancellationToken.None);
        return refusal;
    }

    /// <summary>Whoever breaks off leaves nothing behind.</summary>
    private async Task<(long Length, byte[] Hash)> ReadInAsync(Guid fileId, Stream content, CancellationToken cancellation)
    {
        try
        {
            return await arrivals.ReadInAsync(fileId, content, CorrectionPapers.MaxLength, cancellation);
        }
        catch
        {
            await sweep.TakeAwayAsync([fileId], CancellationToken.None);
            throw;
        }
    }

    /// <summary>The case as it is now: sending may have taken minutes.</summary>
    private async Task<Refusal?> KeepAsync(Guid requestId, Guid fileId, long length, byte[] hash, Actor by, CancellationToken cancellation)
    {
        var now = clock.Now();
        var request = await db.Requests.Include(r => r.Filing).SingleAsync(r => r.Id == requestId, cancellation);
        var step = request.SendPaper(fileId, length, await CountAsync(requestId, cancellation), now.Day);
        if (step.Event is null) return step.Refusal;
        var kept = await db.Files.SingleAsync(f => f.Id == fileId, cancellation);
        (kept.State, kept.Length, kept.Sha256) = (FileState.Paper, length, hash);
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
