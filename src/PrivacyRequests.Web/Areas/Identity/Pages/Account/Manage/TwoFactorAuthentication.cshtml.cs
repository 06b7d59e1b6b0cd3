using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Areas.Identity.Pages.Account.Manage;

/// <summary>One's own second factor: whether there is one, how many recovery codes are left, new codes, another phone.</summary>
[Authorize]
public sealed class TwoFactorAuthenticationModel(UserManager<StaffMember> users, ILogger<TwoFactorAuthenticationModel> log) : PageModel
{
    private const int RecoveryCodes = 10;

    public bool Enabled { get; private set; }

    public int CodesLeft { get; private set; }

    public async Task OnGetAsync()
    {
        var member = (await users.GetUserAsync(User))!;
        Enabled = member.TwoFactorEnabled;
        CodesLeft = await users.CountRecoveryCodesAsync(member);
    }

    /// <summary>New codes; the old ones stop working.</summary>
    public async Task<IActionResult> OnPostCodesAsync()
    {
        var member = (await users.GetUserAsync(User))!;
        if (!member.TwoFactorEnabled) return LocalRedirect(Links.SetUpSecondFactor);
        TempData[ShowRecoveryCodesModel.Codes] = (await users.GenerateNewTwoFactorRecoveryCodesAsync(member, RecoveryCodes))!.ToArray();
        StaffLog.Changed(log, member.Number, member.Number, StaffChange.RecoveryCodes);
        return LocalRedirect(Links.RecoveryCodes);
    }
}
