using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Staff;

/// <summary>Who works here, and who did.</summary>
[Authorize(Policy = OfficeAct.Configure)]
public sealed class IndexModel(StaffList staff) : PageModel
{
    public IReadOnlyList<StaffLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Lines = await staff.AllAsync(cancellation);
}
