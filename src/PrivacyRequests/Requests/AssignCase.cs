using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>Act: gives a case to a member of staff, or puts it back. It moves no date.</summary>
public sealed class AssignCase(RequestsDb db, CaseFinder cases, OfficeClock clock)
{
    /// <param name="to">Staff number; null puts the case back.</param>
    public async Task<Refusal?> HandleAsync(ShownCase shown, int? to, Actor by, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.NoSuchCase;
        if (to is not null && !await db.Users.AnyAsync(u => u.Number == to && !u.Deactivated, cancellation)) return Refusals.NoSuchStaff;
        var step = request.Assign(to);
        db.Record(request, step.Event!, by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
