using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>Identity's sign-in with three rules of ours: deactivated members stay out, an unknown address takes as long as a known one, and strangers can't keep the owner out.</summary>
public sealed class StaffSignIn(UserManager<StaffMember> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<StaffMember> claims,
    IOptions<IdentityOptions> options, ILogger<SignInManager<StaffMember>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<StaffMember> confirmation, KnownBrowsers known,
    ILogger<StaffSignIn> lines)
    : SignInManager<StaffMember>(users, http, claims, options, log, schemes, confirmation)
{
    private static readonly StaffMember Nobody = new();
    private static string? nobodysHash;

    /// <summary>Where lines about accounts go: the framework's own logger is silent below a warning.</summary>
    internal ILogger Lines => lines;

    public override Task<bool> CanSignInAsync(StaffMember user) => Task.FromResult(!user.Deactivated);

    protected override async Task<bool> IsLockedOut(StaffMember user) => await base.IsLockedOut(user) && !known.MayTry(Context, user.Id);

    /// <summary>Signs in by e-mail address. Whoever fails learns nothing of why: no such address, wrong password, resting and deactivated are one answer.</summary>
    public async Task<SignInResult> ByEmailAsync(string email, string password)
    {
        var member = await UserManager.FindByEmailAsync(email);
        if (member is null) StaffLog.Nobody(lines);
        else if (await WhyNotToTryAsync(member) is { } why) StaffLog.NotSignedIn(lines, member.Number, why);
        else return Told(await PasswordSignInAsync(member, password, isPersistent: false, lockoutOnFailure: true), member, SignInWay.Password, SignInFailure.WrongPassword);
        nobodysHash ??= UserManager.PasswordHasher.HashPassword(Nobody, "nobody's password");
        UserManager.PasswordHasher.VerifyHashedPassword(Nobody, nobodysHash, password);
        return SignInResult.Failed;
    }

    public override async Task<SignInResult> TwoFactorAuthenticatorSignInAsync(string code, bool isPersistent, bool rememberClient)
    {
        var member = await GetTwoFactorAuthenticationUserAsync();
        return Told(await base.TwoFactorAuthenticatorSignInAsync(code, isPersistent, rememberClient), member, SignInWay.App, SignInFailure.WrongCode);
    }

    public override async Task<SignInResult> TwoFactorRecoveryCodeSignInAsync(string recoveryCode)
    {
        var member = await GetTwoFactorAuthenticationUserAsync();
        // The framework asks CanSignInAsync before it takes a code of the app, and not before it takes this one.
        var result = member is { Deactivated: true } ? SignInResult.NotAllowed : await base.TwoFactorRecoveryCodeSignInAsync(recoveryCode);
        return Told(result, member, SignInWay.RecoveryCode, SignInFailure.WrongRecoveryCode);
    }

    private async Task<SignInFailure?> WhyNotToTryAsync(StaffMember member) => member switch
    {
        { Deactivated: true } => SignInFailure.Deactivated,
        { PasswordHash: null } => SignInFailure.NoPasswordYet,
        _ => await IsLockedOut(member) ? SignInFailure.Rests : null,
    };

    private SignInResult Told(SignInResult result, StaffMember? member, SignInWay with, SignInFailure wrong)
    {
        if (member is null || result.RequiresTwoFactor) return result;
        if (result.Succeeded) StaffLog.SignedIn(lines, member.Number, with);
        else StaffLog.NotSignedIn(lines, member.Number, result.IsLockedOut ? SignInFailure.Rests : result.IsNotAllowed ? SignInFailure.Deactivated : wrong);
        return result;
    }
}
