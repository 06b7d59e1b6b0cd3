using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>What is to become of a point; what is null stays as it was.</summary>
public sealed record PointChange(string? Name, string? Question, PointStrength Strength, bool Retired);

/// <summary>
/// Changes a point's words or worth, retires it or takes it up again: a new version each time, so that what was asked before keeps its
/// words. 11 CCR §7060(a)–(c).
/// </summary>
public sealed class ChangeDataPoint(RequestsDb db, OfficeClock clock, DataPointReader points)
{
    /// <param name="version">The version that the page showed.</param>
    public async Task<Refusal?> HandleAsync(DataPoint point, int version, PointChange change, Actor.Staff by, CancellationToken cancellation)
    {
        if ((await points.CurrentAsync(cancellation)).Find(point) is not { } before) return Refusals.NoSuchPoint;
        if (before.NeverUse || NeverUsedData.IsSpokenOfIn(change.Name, change.Question)) return Refusals.NeverUsedPoint;
        if (before.Version != version) return Refusals.SettingsStale;
        var now = clock.Now().Utc;
        db.DataPoints.Add(new DataPointVersion
        {
            Id = Guid.CreateVersion7(now),
            Point = point,
            Version = version + 1,
            Name = change.Name ?? before.Name,
            Question = change.Question ?? before.Question,
            System = before.System,
            Strength = change.Strength,
            Retired = change.Retired,
            MadeAt = now,
            StaffNumber = by.Number,
        });
        return await DataPointSaves.SaveAsync(db, point, version + 1, cancellation);
    }
}

internal static class DataPointSaves
{
    /// <summary>Two officers at once: the second is told to look again.</summary>
    public static async Task<Refusal?> SaveAsync(RequestsDb db, DataPoint point, int version, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.DataPoints.AnyAsync(p => p.Point == point && p.Version == version, cancellation)) return Refusals.SettingsStale;
            throw;
        }
    }
}
