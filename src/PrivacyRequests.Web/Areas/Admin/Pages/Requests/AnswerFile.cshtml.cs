using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>One file of an answer, for the officer to look at before it goes out or to print.</summary>
[Authorize(Policy = OfficeAct.Disclose)]
public sealed class AnswerFileModel(CaseFinder cases, KeptFiles files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string reference, Guid file, CancellationToken cancellation)
    {
        if (await cases.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } request) return NotFound();
        if (await files.FindAsync(request.Id, file, cancellation) is not { } kept) return NotFound();
        return new StoredFileResult(kept, files.ReadAsync(kept.Id, cancellation));
    }
}
