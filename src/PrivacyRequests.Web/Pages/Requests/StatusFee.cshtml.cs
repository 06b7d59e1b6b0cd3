using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>Whoever filed accepts or declines a fee before anything goes on; both are one button, of one size.</summary>
[AllowAnonymous]
public sealed class StatusFeeModel(StatusFile file, StatusCookie cookie, AnswerFee answer, Words t) : PageModel
{
    private FilerKind filer;

    public StatusCase Case { get; private set; } = null!;

    public int Number { get; private set; }

    public string Estimate => (Case.FeeInCents!.Value / 100m).ToString("C", t.Culture);

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellation) =>
        await LoadAsync(number, cancellation) ? Page() : Redirect(SiteLinks.Status);

    public Task<IActionResult> OnPostAcceptAsync(int number, CancellationToken cancellation) => SayAsync(number, accepted: true, cancellation);

    public Task<IActionResult> OnPostDeclineAsync(int number, CancellationToken cancellation) => SayAsync(number, accepted: false, cancellation);

    private async Task<IActionResult> SayAsync(int number, bool accepted, CancellationToken cancellation)
    {
        if (!await LoadAsync(number, cancellation)) return Redirect(SiteLinks.Status);
        if (await answer.HandleAsync(Case.Id, accepted, Actor.ByLink(filer), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t[accepted ? "StatusDecisions.Fee.Accepted" : "StatusDecisions.Fee.Declined"]);
        return Redirect(Links.StatusOpen);
    }

    /// <summary>Only among the cases of the filing that this browser has open.</summary>
    private async Task<bool> LoadAsync(int number, CancellationToken cancellation)
    {
        if (cookie.Read(HttpContext) is not { } id || await file.OfAsync(id, t, cancellation) is not { } shown) return false;
        if (number < 1 || number > shown.Cases.Count || shown.Cases[number - 1].FeeInCents is null) return false;
        (filer, Case, Number) = (shown.Filing.Filer, shown.Cases[number - 1], number);
        return true;
    }
}
