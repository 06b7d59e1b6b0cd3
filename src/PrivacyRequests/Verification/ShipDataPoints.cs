using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>At the start, brings the points that come with the product and are not in the table yet.</summary>
public sealed class ShipDataPoints(RequestsDb db, OfficeClock clock)
{
    public async Task HandleAsync(CancellationToken cancellation)
    {
        var known = await db.DataPoints.AsNoTracking().Select(p => p.Point).Distinct().ToListAsync(cancellation);
        var missing = ShippedDataPoints.Made(clock.Now().Utc).Where(p => !known.Contains(p.Point)).ToList();
        if (missing.Count == 0) return;
        db.DataPoints.AddRange(missing);
        await db.SaveChangesAsync(cancellation);
    }
}
