using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>The paper that shows who asks, for the officer who checks; while it is there.</summary>
[Authorize(Policy = OfficeAct.Verify)]
public sealed class DocumentFileModel(CaseFinder cases, EvidenceOnFile evidence, KeptFiles files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (await cases.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } request) return NotFound();
        if (await evidence.FileOfAsync(request, cancellation) is not { } file) return NotFound();
        return new StoredFileResult(file, files.ReadAsync(file.Id, cancellation));
    }
}
