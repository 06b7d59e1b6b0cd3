using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>A letter that we sent, read again. Letters that hold a code or link, or say what is held, are not shown here.</summary>
[AllowAnonymous]
public sealed class StatusLetterModel(StatusFile file, StatusCookie cookie) : PageModel
{
    public RenderedLetter Letter { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (cookie.Read(HttpContext) is not { } filing || await file.LetterAsync(filing, id, cancellation) is not { } letter) return NotFound();
        Letter = letter;
        return Page();
    }
}
