using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Pages.Answers;

/// <summary>One file of the answer that this browser opened.</summary>
[AllowAnonymous]
public sealed class DownloadModel(AnswerReading reading, KeptFiles files, AnswerCookie cookie) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid file, CancellationToken cancellation)
    {
        var answer = cookie.Read(HttpContext) is { } link ? await reading.ByLinkAsync(link, cancellation) : null;
        if (answer?.Files.FirstOrDefault(f => f.Id == file) is not { } kept) return Redirect(Links.Answers);
        return new StoredFileResult(kept, files.ReadAsync(kept.Id, cancellation));
    }
}
