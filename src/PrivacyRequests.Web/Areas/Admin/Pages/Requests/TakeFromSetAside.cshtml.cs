using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Takes up a filing that came in a flood.</summary>
[Authorize(Policy = OfficeAct.ReadCase)]
public sealed class TakeFromSetAsideModel(CaseFinder cases, TakeFromSetAside act, Words t) : PageModel
{
    public PrivacyRequest Case { get; private set; } = null!;

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        if (await act.HandleAsync(reference, Form.Version, User.MayReadRestricted(), User.Actor(), cancellation) is { } refusal)
            return await LoadAsync(reference, cancellation) ? this.Refused(refusal, t) : NotFound();
        TempData.Flash(t["SmallActs.TakeFromSetAside.Done", Case.Reference]);
        return Redirect(Links.Case(Case.Reference));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await cases.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return false;
        Case = found;
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
    }
}
