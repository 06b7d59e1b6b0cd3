using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Metrics;

/// <summary>The requests behind one figure.</summary>
[Authorize(Policy = OfficeAct.ReadCase)]
public sealed class CasesModel(OfficeMetrics metrics) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public Right Right { get; set; }

    [BindProperty(SupportsGet = true)]
    public Counted? Counted { get; set; }

    public IReadOnlyList<CountedCase> Listed { get; private set; } = [];

    public int NotListed { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid || Year is < IndexModel.FirstYear or > 9999 || !Enum.IsDefined(Right)) return NotFound();
        (Listed, NotListed) = await metrics.BehindAsync(Year, Right, Counted, User.MayReadRestricted(), cancellation);
        return Page();
    }
}
