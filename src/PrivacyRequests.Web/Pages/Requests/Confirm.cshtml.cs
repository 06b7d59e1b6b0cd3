using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>The link of a letter. Opening it changes nothing, because mail scanners open links; its button confirms the address.</summary>
[AllowAnonymous]
[KeepTyped]
[EnableRateLimiting(RateLimits.Codes)]
public sealed class ConfirmModel(ConfirmAddress confirm, SendFreshCode fresh, FindReceipt receipts, ReceivedCookie received) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    /// <summary>Null while the button can be pressed.</summary>
    public CodeFailure? Failure { get; private set; }

    public bool FreshSent { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        return Failure is null ? Page() : Failed(Failure.Value);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var done = await confirm.HandleAsync(new FilingKey.ByToken(Token), code: null, cancellation);
        if (done.Failure is { } failure) return Failed(failure);
        received.Give(HttpContext, done.FilingId!.Value);
        return Redirect(Links.Received);
    }

    public async Task<IActionResult> OnPostFreshAsync(CancellationToken cancellation)
    {
        await fresh.HandleAsync(new FilingKey.ByToken(Token), cancellation);
        FreshSent = true;
        return Page();
    }

    /// <summary>Whether there is such a link at all: the reason why one does not open is said when its button is pressed.</summary>
    public async Task PrepareAsync(CancellationToken cancellation) =>
        Failure = await receipts.OfAsync(new FilingKey.ByToken(Token), cancellation) is null ? CodeFailure.Unknown : null;

    private PageResult Failed(CodeFailure failure)
    {
        Failure = failure;
        var page = this.AsInvalid();
        if (failure == CodeFailure.Unknown) page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }
}
