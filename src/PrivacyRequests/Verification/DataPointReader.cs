using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>Query: the points in force, and what one of them was before.</summary>
public sealed class DataPointReader(RequestsDb db)
{
    private DataPointList? read;

    public async Task<DataPointList> CurrentAsync(CancellationToken cancellation)
    {
        if (read is not null) return read;
        var rows = await db.DataPoints.AsNoTracking().ToListAsync(cancellation);
        return read = new DataPointList([.. rows.GroupBy(r => r.Point).Select(g => g.MaxBy(r => r.Version)!)
            .OrderBy(r => r.System).ThenBy(r => Place(r.Point)).ThenBy(r => r.Point.Code, StringComparer.Ordinal)]);
    }

    /// <summary>A point in one version.</summary>
    public Task<DataPointVersion?> FindAsync(Guid id, CancellationToken cancellation) => db.DataPoints.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation);

    /// <summary>Every version of a point, the latest first: which words were asked when.</summary>
    public async Task<IReadOnlyList<DataPointVersion>> VersionsOfAsync(DataPoint point, CancellationToken cancellation) =>
        await db.DataPoints.AsNoTracking().Where(p => p.Point == point).OrderByDescending(p => p.Version).ToListAsync(cancellation);

    private static int Place(DataPoint point)
    {
        var place = ShippedDataPoints.List.All.ToList().FindIndex(p => p.Point == point);
        return place < 0 ? int.MaxValue : place;
    }
}
