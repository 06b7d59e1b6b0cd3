using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>Whoever filed takes one of their requests back.</summary>
[AllowAnonymous]
public sealed class StatusWithdrawModel(StatusFile file, StatusCookie cookie, WithdrawRequest withdraw, Words t) : PageModel
{
    private FilerKind filer;

    public StatusCase Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellation) =>
        !await LoadAsync(number, cancellation) ? Redirect(SiteLinks.Status) : Case.MayWithdraw ? Page() : Redirect(Links.StatusOpen);

    public async Task<IActionResult> OnPostAsync(int number, CancellationToken cancellation)
    {
        if (!await LoadAsync(number, cancellation)) return Redirect(SiteLinks.Status);
        if (await withdraw.HandleAsync(Case.Id, Actor.ByLink(filer), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t["StatusPages.Withdraw.Done"]);
        return Redirect(Links.StatusOpen);
    }

    /// <summary>Only among the cases of the filing that this browser has open.</summary>
    private async Task<bool> LoadAsync(int number, CancellationToken cancellation)
    {
        if (cookie.Read(HttpContext) is not { } id || await file.OfAsync(id, t, cancellation) is not { } shown) return false;
        if (number < 1 || number > shown.Cases.Count) return false;
        (filer, Case) = (shown.Filing.Filer, shown.Cases[number - 1]);
        return true;
    }
}
