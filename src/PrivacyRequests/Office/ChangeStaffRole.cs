using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Office;

/// <summary>Makes a member of staff an officer, or an officer a member of staff. Open browsers of that person end.</summary>
public sealed class ChangeStaffRole(RequestsDb db)
{
    /// <param name="role">One of <see cref="OfficeRole"/>.</param>
    public async Task<Refusal?> HandleAsync(int number, string role, CancellationToken cancellation)
    {
        if (await db.Users.SingleOrDefaultAsync(u => u.Number == number, cancellation) is not { } member) return Refusals.NoSuchMember;
        if (role != OfficeRole.Officer && await db.IsLastOfficerAsync(member, cancellation)) return Refusals.LastOfficer;
        db.UserRoles.RemoveRange(await db.UserRoles.Where(r => r.UserId == member.Id).ToListAsync(cancellation));
        var row = await db.RoleAsync(role, cancellation);
        var held = db.UserRoles.Local.SingleOrDefault(r => r.UserId == member.Id && r.RoleId == row.Id);
        if (held is not null) db.Entry(held).State = EntityState.Unchanged;
        else db.UserRoles.Add(new IdentityUserRole<string> { UserId = member.Id, RoleId = row.Id });
        member.EndSessions();
        return await db.SaveOrStaleAsync(cancellation);
    }
}

internal static class Officers
{
    /// <summary>Whether without this member no active officer would be left.</summary>
    public static async Task<bool> IsLastOfficerAsync(this RequestsDb db, StaffMember member, CancellationToken cancellation)
    {
        var active = await (from user in db.Users
                            join held in db.UserRoles on user.Id equals held.UserId
                            join role in db.Roles on held.RoleId equals role.Id
                            where role.Name == OfficeRole.Officer && !user.Deactivated
                            select user.Id).ToListAsync(cancellation);
        return active is [var only] && only == member.Id;
    }
}
