using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>A point as an officer writes it.</summary>
public sealed record WrittenPoint(string Name, string Question, PointSystem System, PointStrength Strength);

/// <summary>
/// Those who may configure add a point to match people by. What may never be used, and a name that is there already, is refused.
/// 11 CCR §7060(c).
/// </summary>
public sealed class AddDataPoint(RequestsDb db, OfficeClock clock, DataPointReader points)
{
    public async Task<Refusal?> HandleAsync(WrittenPoint written, Actor.Staff by, CancellationToken cancellation)
    {
        if (written.System == PointSystem.Elsewhere || NeverUsedData.IsSpokenOfIn(written.Name, written.Question)) return Refusals.NeverUsedPoint;
        var point = new DataPoint(written.Name);
        var known = (await points.CurrentAsync(cancellation)).All;
        if (known.Any(p => IsSame(p.Point.Code, written.Name) || IsSame(p.Name, written.Name))) return Refusals.PointTaken;
        var now = clock.Now().Utc;
        db.DataPoints.Add(new DataPointVersion
        {
            Id = Guid.CreateVersion7(now),
            Point = point,
            Version = 1,
            Name = written.Name,
            Question = written.Question,
            System = written.System,
            Strength = written.Strength,
            MadeAt = now,
            StaffNumber = by.Number,
        });
        return await DataPointSaves.SaveAsync(db, point, 1, cancellation);
    }

    private static bool IsSame(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
