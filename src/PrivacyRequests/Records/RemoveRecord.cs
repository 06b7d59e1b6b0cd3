using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Records;

/// <summary>
/// Removes a case after retention, and its filing with the last of its cases; a tombstone is left. The list of people who opted out does
/// not hang on the case and stays. 11 CCR §7101.
/// </summary>
public sealed class RemoveRecord(RequestsDb db, OfficeClock clock, OfficeSettingsReader settings)
{
    public async Task<Refusal?> HandleAsync(Guid requestId, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (await db.Requests.Released(now.Day).Include(r => r.Filing).ThenInclude(f => f.Requests).SingleOrDefaultAsync(r => r.Id == requestId, cancellation)
            is not { } request) return Refusals.RecordStillKept;
        var last = clock.Calendar.DateOf(await db.LastActionAsync(request.Id, cancellation));
        var months = (await settings.CurrentAsync(cancellation)).Settings.RetentionMonths;
        if (request.CannotBeRemoved(last, months, now.Day) is { } refusal) return refusal;
        await db.WriteAsync(c => db.FileChunks.Where(p => db.Files.Any(f => f.Id == p.FileId && f.RequestId == request.Id)).ExecuteDeleteAsync(c), cancellation);
        var filing = request.Filing;
        var rows = await db.HangingOnAsync(request, cancellation);
        var isLast = filing.Requests.Count == 1;
        if (isLast) rows = [.. await db.HangingOnAsync(filing, cancellation), .. rows];
        await db.TakePiecesAsync(rows, cancellation);
        db.RemovedRecords.Add(RemovedRecord.Of(request, now.Day, Guid.CreateVersion7(now.Utc)));
        // What points to a row goes before it.
        db.RemoveRange(rows.AsEnumerable().Reverse().Distinct());
        db.Requests.Remove(request);
        if (isLast) db.Filings.Remove(filing);
        return await db.SaveOrStaleAsync(this, cancellation);
    }
}
