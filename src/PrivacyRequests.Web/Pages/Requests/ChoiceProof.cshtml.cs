using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.OptOut;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>The proof of a choice, to keep: for a day in the browser that sent it. 11 CCR §7026(g), §7027(h).</summary>
[AllowAnonymous]
public sealed class ChoiceProofModel(ProofFile proofs, ReceivedCookie received) : PageModel
{
    /// <summary>Null when this browser has none, or has it no longer.</summary>
    public KeptProof? Kept { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (received.Read(HttpContext) is { } filing) Kept = await proofs.OfAsync(filing, cancellation);
        var page = Page();
        if (Kept is null) page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }
}
