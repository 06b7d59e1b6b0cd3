using Microsoft.AspNetCore.Identity;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>What an officer may change in a member's account.</summary>
public sealed class StaffChanges(ChangeStaffRole role, SetStaffActive active, ClearSecondFactor secondFactor, PasswordLinks links, UserManager<StaffMember> users)
{
    public ChangeStaffRole Role => role;

    public SetStaffActive Active => active;

    public ClearSecondFactor SecondFactor => secondFactor;

    public async Task<string> NewLinkAsync(string email, bool first, CancellationToken cancellation) =>
        await links.SendAsync((await users.FindByEmailAsync(email))!, first, cancellation);
}
