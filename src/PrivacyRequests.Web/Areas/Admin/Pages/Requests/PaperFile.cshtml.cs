using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correction;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>One paper that was sent for a correction, to be looked at.</summary>
[Authorize(Policy = OfficeAct.ReadCase)]
public sealed class PaperFileModel(CaseFinder cases, CorrectionPapers papers, KeptFiles files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string reference, Guid file, CancellationToken cancellation)
    {
        if (await cases.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } request) return NotFound();
        if ((await papers.OfCaseAsync(request.Id, cancellation)).FirstOrDefault(p => p.Id == file) is not { } paper) return NotFound();
        return new StoredFileResult(paper, files.ReadAsync(paper.Id, cancellation));
    }
}
