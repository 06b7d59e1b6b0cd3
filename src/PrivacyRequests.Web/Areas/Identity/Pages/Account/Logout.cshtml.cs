using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Areas.Identity.Pages.Account;

/// <summary>Signing out, by a button.</summary>
[AllowAnonymous]
public sealed class LogoutModel(StaffSignIn signIn, Words words) : PageModel
{
    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Page() : LocalRedirect(Links.SignIn);

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        TempData.Flash(words["SignIn.SignedOut"]);
        return LocalRedirect(Links.SignIn);
    }
}
