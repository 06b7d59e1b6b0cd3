using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>The link of our letter: shows a button, because mail scanners open links; the button opens.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Codes)]
public sealed class StatusLinkModel(OpenStatusLink link, StatusCookie cookie) : PageModel
{
    public bool Opens { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        Opens = await link.OpensAsync(token, cancellation);
        return Opens ? Page() : Bad();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        if (await link.HandleAsync(token, cancellation) is not { } filing) return Bad();
        cookie.Give(HttpContext, filing);
        return Redirect(Links.StatusOpen);
    }

    private static PageResult Bad() => new() { StatusCode = StatusCodes.Status404NotFound };
}
