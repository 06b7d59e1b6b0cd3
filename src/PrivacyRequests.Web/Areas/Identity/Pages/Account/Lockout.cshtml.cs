using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PrivacyRequests.Web.Areas.Identity.Pages.Account;

/// <summary>Too many wrong codes. Reached only after a right password, so it tells nobody which addresses have accounts.</summary>
[AllowAnonymous]
public sealed class LockoutModel : PageModel
{
    public void OnGet()
    {
    }
}
