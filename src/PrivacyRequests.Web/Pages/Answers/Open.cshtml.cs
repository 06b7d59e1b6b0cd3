using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Pages.Answers;

/// <summary>Where the link of an answer leads. Opening takes a button, because mail scanners open links.</summary>
[AllowAnonymous]
public sealed class OpenModel(OpenAnswer open, RenewAnswerLink renew, AnswerReading reading, AnswerCookie cookie) : PageModel
{
    /// <summary>Why it does not open; null while it does.</summary>
    public CodeFailure? Failure { get; private set; }

    /// <summary>A fresh link was asked for.</summary>
    public bool Renewed { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation) =>
        Show(await reading.WhyNotOpenAsync(token, cancellation));

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        var opened = await open.HandleAsync(token, cancellation);
        if (opened.Link is not { } link) return Show(opened.Failure);
        cookie.Remember(HttpContext, link);
        return Redirect(Links.Answers);
    }

    public async Task<IActionResult> OnPostRenewAsync(string token, CancellationToken cancellation)
    {
        if (await renew.HandleAsync(token, cancellation) is not null) return Show(CodeFailure.Unknown);
        Renewed = true;
        return Page();
    }

    private PageResult Show(CodeFailure? failure)
    {
        Failure = failure;
        Response.StatusCode = failure switch
        {
            null => StatusCodes.Status200OK,
            CodeFailure.Unknown => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status400BadRequest,
        };
        return Page();
    }
}
