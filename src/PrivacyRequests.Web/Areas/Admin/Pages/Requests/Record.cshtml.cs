using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>The six fields of a closed case, on paper.</summary>
[Authorize(Policy = OfficeAct.ReadCase)]
public sealed class RecordModel(CaseFinder cases, OfficeClock clock) : PageModel
{
    public PrivacyRequest Case { get; private set; } = null!;

    public RecordFields Fields { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Now().Day;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (await cases.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } found || RecordFields.Of(found) is not { } fields) return NotFound();
        (Case, Fields) = (found, fields);
        return Page();
    }
}
