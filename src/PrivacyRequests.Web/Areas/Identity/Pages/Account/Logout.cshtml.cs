using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Areas.Identity.Pages.Account;

/// <summary>Signing out, by a button: here at once, and wherever else a copy of the sign-in is, within <see cref="StaffAccounts.StampInterval"/>.</summary>
[AllowAnonymous]
public sealed class LogoutModel(StaffSignIn signIn, UserManager<StaffMember> users, Words words) : PageModel
{
    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Page() : LocalRedirect(Links.SignIn);

    public async Task<IActionResult> OnPostAsync()
    {
        if (await users.GetUserAsync(User) is { } member)
        {
            await users.UpdateSecurityStampAsync(member);
            StaffLog.SignedOut(signIn.Lines, member.Number);
        }

        await signIn.SignOutAsync();
        TempData.Flash(words["SignIn.SignedOut"]);
        return LocalRedirect(Links.SignIn);
    }
}
