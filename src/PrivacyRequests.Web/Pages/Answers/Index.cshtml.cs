using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Pages.Answers;

/// <summary>The answer as its person reads it, prints it and takes it along.</summary>
[AllowAnonymous]
public sealed class IndexModel(AnswerReading reading, AnswerCookie cookie, OfficeSettingsReader settings) : PageModel
{
    /// <summary>Null when no link was opened in this browser in the last half hour.</summary>
    public AnswerToRead? Answer { get; private set; }

    public string PolicyAddress { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (cookie.Read(HttpContext) is { } link) Answer = await reading.ByLinkAsync(link, cancellation);
        if (Answer is null) Response.StatusCode = StatusCodes.Status404NotFound;
        PolicyAddress = (await settings.CurrentAsync(cancellation)).Settings.PolicyAddress;
        return Page();
    }
}
