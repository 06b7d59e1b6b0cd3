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
        if (to is { } number && request.Restricted && !await MaySeeAsync(request.FilingId, number, cancellation)) return Refusals.NotNamed;
        var step = request.Assign(to);
        db.Record(request, step.Event!, by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }

    /// <summary>A restricted case is given only to whoever sees it.</summary>
    private async Task<bool> MaySeeAsync(Guid filing, int number, CancellationToken cancellation) =>
        await db.NamedPersons.AnyAsync(p => p.FilingId == filing && p.StaffNumber == number, cancellation)
        || await (from member in db.Users
                  where member.Number == number
                  join held in db.UserRoles on member.Id equals held.UserId
                  join role in db.Roles on held.RoleId equals role.Id
                  where role.Name == OfficeRole.Officer
                  select member.Number).AnyAsync(cancellation);
}
