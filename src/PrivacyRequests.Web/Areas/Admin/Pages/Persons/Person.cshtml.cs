using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Persons;

/// <summary>All requests of one person: linked, never merged. Where a match is confirmed or taken back stands with each filing.</summary>
[Authorize(Policy = OfficeAct.ReadCase)]
public sealed class PersonModel(PersonFile file, OfficeClock clock) : PageModel
{
    public PersonShown Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid number, CancellationToken cancellation)
    {
        if (await file.FindAsync(number, User.MayReadRestricted(), clock.Now().Day, cancellation) is not { } shown) return NotFound();
        Shown = shown;
        return Page();
    }
}
