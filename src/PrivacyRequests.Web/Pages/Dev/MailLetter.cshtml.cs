using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Pages.Dev;

/// <summary>One letter as it arrives: the plain part, and the HTML part as an answer of its own. In Development only.</summary>
[AllowAnonymous]
public sealed class MailLetterModel(LetterOnFile letters, IWebHostEnvironment environment) : PageModel
{
    public FiledLetter Filed { get; private set; } = null!;

    public RenderedLetter Body => Filed.Body!;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!environment.IsDevelopment()) context.Result = NotFound();
    }

    public async Task<IActionResult> OnGetAsync(Guid id, string? part, CancellationToken cancellation)
    {
        if (await letters.FindAsync(id, mayReadRestricted: true, cancellation) is not { Body: not null } filed) return NotFound();
        Filed = filed;
        if (part is null) return Page();
        HttpContext.AnswerIsALetter();
        return Content(Body.Html, "text/html; charset=utf-8");
    }
}
