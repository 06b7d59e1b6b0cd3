using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Areas.Identity.Pages.Account.Manage;

/// <summary>The recovery codes, shown once right after they were made.</summary>
[Authorize]
public sealed class ShowRecoveryCodesModel : PageModel
{
    internal const string Codes = "RecoveryCodes";

    public IReadOnlyList<string> List { get; private set; } = [];

    public IActionResult OnGet()
    {
        List = TempData[Codes] as string[] ?? [];
        return List.Count > 0 ? Page() : LocalRedirect(Links.SecondFactor);
    }
}
