using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Areas.Admin.Pages;

/// <summary>One's own account.</summary>
[Authorize(Policy = OfficeAct.ReadCase)]
public sealed class AccountModel(StaffList staff) : PageModel
{
    public StaffLine Me { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await staff.OneAsync(User.Actor().Number, cancellation) is not { } me) return NotFound();
        Me = me;
        return Page();
    }
}
