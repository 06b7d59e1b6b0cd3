using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

/// <summary>Takes away what never arrived whole, a day after it began.</summary>
public sealed class SweepArrivingFiles(RequestsDb db, OfficeClock clock)
{
    private static readonly TimeSpan Waits = TimeSpan.FromDays(1);

    /// <returns>How many files were taken away.</returns>
    public async Task<int> HandleAsync(CancellationToken cancellation)
    {
        var before = clock.Now().Utc - Waits;
        var old = await db.Files.Where(f => f.State == FileState.Arriving && f.At < before).Select(f => f.Id).ToListAsync(cancellation);
        await TakeAwayAsync(old, cancellation);
        return old.Count;
    }

    internal async Task TakeAwayAsync(IReadOnlyList<Guid> files, CancellationToken cancellation)
    {
        foreach (var id in files)
        {
            await db.WriteAsync(c => db.FileChunks.Where(chunk => chunk.FileId == id).ExecuteDeleteAsync(c), cancellation);
            await db.WriteAsync(c => db.Files.Where(f => f.Id == id && f.State == FileState.Arriving).ExecuteDeleteAsync(c), cancellation);
        }
    }
}
