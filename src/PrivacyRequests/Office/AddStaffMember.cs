using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Office;

/// <summary>Somebody who is to work here. Without a password the account waits until its owner has chosen one.</summary>
/// <param name="Role">One of <see cref="OfficeRole"/>.</param>
public sealed record NewStaffMember(string Name, string Function, string Email, string Role, string? Password = null, bool TwoFactorLater = false);

/// <summary>The new member, or why there is none.</summary>
public sealed record AddedStaffMember(StaffMember? Member, Refusal? Refusal);

/// <summary>Adds somebody to the staff: the account, its number and its role in one save.</summary>
public sealed class AddStaffMember(RequestsDb db, UserManager<StaffMember> users)
{
    private const int Tries = 3;

    public async Task<AddedStaffMember> HandleAsync(NewStaffMember asked, CancellationToken cancellation)
    {
        for (var i = 1; ; i++)
        {
            var entered = await EnterAsync(asked, cancellation);
            if (entered.Refusal is not null) return entered;
            try
            {
                await db.SaveChangesAsync(cancellation);
                return entered;
            }
            catch (DbUpdateException failure) when (i < Tries && !db.IsAway(failure))
            {
                // Another officer added somebody at this moment and took the number.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Everything but the save, for an act that saves more with it.</summary>
    internal async Task<AddedStaffMember> EnterAsync(NewStaffMember asked, CancellationToken cancellation)
    {
        var email = users.NormalizeEmail(asked.Email);
        if (await db.Users.AnyAsync(u => u.NormalizedEmail == email, cancellation)) return new(null, Refusals.EmailTaken);
        var member = new StaffMember
        {
            Number = (await db.Users.MaxAsync(u => (int?)u.Number, cancellation) ?? 0) + 1,
            Name = asked.Name,
            Function = asked.Function,
            UserName = asked.Email,
            NormalizedUserName = users.NormalizeName(asked.Email),
            Email = asked.Email,
            NormalizedEmail = email,
            EmailConfirmed = true,
            LockoutEnabled = true,
            TwoFactorLater = asked.TwoFactorLater,
        };
        if (asked.Password is not null) member.PasswordHash = users.PasswordHasher.HashPassword(member, asked.Password);
        db.Users.Add(member);
        var role = await db.RoleAsync(asked.Role, cancellation);
        db.UserRoles.Add(new IdentityUserRole<string> { UserId = member.Id, RoleId = role.Id });
        return new(member, null);
    }
}

internal static class StaffRoles
{
    /// <summary>The row of a role; made when somebody holds it for the first time.</summary>
    public static async Task<IdentityRole> RoleAsync(this RequestsDb db, string name, CancellationToken cancellation)
    {
        if (name is not (OfficeRole.Officer or OfficeRole.Staff)) throw new ArgumentException("No such role.", nameof(name));
        var row = await db.Roles.SingleOrDefaultAsync(r => r.Name == name, cancellation);
        if (row is null) db.Roles.Add(row = new IdentityRole(name) { NormalizedName = name.ToUpperInvariant() });
        return row;
    }
}
