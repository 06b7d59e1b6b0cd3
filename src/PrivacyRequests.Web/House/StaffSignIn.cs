using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>Identity's sign-in with three rules of ours: deactivated members stay out, an unknown address takes as long as a known one, and strangers can't keep the owner out.</summary>
public sealed class StaffSignIn(UserManager<StaffMember> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<StaffMember> claims,
    IOptions<IdentityOptions> options, ILogger<SignInManager<StaffMember>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<StaffMember> confirmation, KnownBrowsers known)
    : SignInManager<StaffMember>(users, http, claims, options, log, schemes, confirmation)
{
    private static readonly StaffMember Nobody = new();
    private static string? nobodysHash;

    public override Task<bool> CanSignInAsync(StaffMember user) => Task.FromResult(!user.Deactivated);

    protected override async Task<bool> IsLockedOut(StaffMember user) => await base.IsLockedOut(user) && !known.MayTry(Context, user.Id);

    /// <summary>Signs in by e-mail address. Whoever fails learns nothing of why: no such address, wrong password, resting and deactivated are one answer.</summary>
    public async Task<SignInResult> ByEmailAsync(string email, string password)
    {
        var member = await UserManager.FindByEmailAsync(email);
        if (member?.PasswordHash is not null && !member.Deactivated && !await IsLockedOut(member))
            return await PasswordSignInAsync(member, password, isPersistent: false, lockoutOnFailure: true);
        nobodysHash ??= UserManager.PasswordHasher.HashPassword(Nobody, "nobody's password");
        UserManager.PasswordHasher.VerifyHashedPassword(Nobody, nobodysHash, password);
        return SignInResult.Failed;
    }
}
