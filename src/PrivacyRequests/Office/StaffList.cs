using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Office;

/// <summary>One line of the list of staff.</summary>
public sealed record StaffLine(int Number, string Name, string Function, string Email, string Role, bool Deactivated, bool SecondFactor, bool Invited)
{
    public AccountState State => Deactivated ? AccountState.Deactivated
        : Invited ? AccountState.Invited
        : SecondFactor ? AccountState.Active : AccountState.NoSecondFactor;
}

public enum AccountState
{
    Active,
    NoSecondFactor,

    /// <summary>Has not chosen a password yet.</summary>
    Invited,
    Deactivated,
}

/// <summary>Who works here, by number; those who left as well.</summary>
public sealed class StaffList(RequestsDb db)
{
    public Task<List<StaffLine>> AllAsync(CancellationToken cancellation) => Lines().ToListAsync(cancellation);

    public Task<StaffLine?> OneAsync(int number, CancellationToken cancellation) =>
        Lines(number).SingleOrDefaultAsync(cancellation);

    private IQueryable<StaffLine> Lines(int? number = null) =>
        from member in db.Users
        where number == null || member.Number == number
        join held in db.UserRoles on member.Id equals held.UserId
        join role in db.Roles on held.RoleId equals role.Id
        orderby member.Number
        select new StaffLine(member.Number, member.Name, member.Function, member.Email!, role.Name!,
            member.Deactivated, member.TwoFactorEnabled, member.PasswordHash == null);
}
