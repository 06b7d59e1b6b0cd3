using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Web.Areas.Admin.Pages.DataPoints;

/// <summary>The points by which people are matched, and the data that no check may use.</summary>
[Authorize(Policy = OfficeAct.Configure)]
public sealed class IndexModel(DataPointReader reader, OfficeClock clock) : PageModel
{
    public DataPointList Points { get; private set; } = ShippedDataPoints.List;

    public DateOnly LookedAtOn => clock.Calendar.DateOf(Points.All.Max(p => p.MadeAt));

    public bool ReviewDue => MethodReview.IsDue(LookedAtOn, clock.Now().Day);

    public async Task OnGetAsync(CancellationToken cancellation) => Points = await reader.CurrentAsync(cancellation);
}
