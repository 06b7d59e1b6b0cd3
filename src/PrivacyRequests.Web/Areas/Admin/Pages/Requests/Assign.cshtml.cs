using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;
using PrivacyRequests.Web.TagHelpers;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Gives the case to a member of staff, or puts it back.</summary>
[Authorize(Policy = OfficeAct.ReadCase)]
public sealed class AssignModel(CaseFinder cases, AssignCase act, StaffDirectory staff, Words t) : PageModel
{
    private const string Nobody = "0";

    public PrivacyRequest Case { get; private set; } = null!;

    public IReadOnlyList<Choice> Staff { get; private set; } = [];

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        Form.To = Case.AssignedTo?.ToString(CultureInfo.InvariantCulture) ?? Nobody;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        var chosen = Staff.FirstOrDefault(c => c.Value == Form.To) ?? Staff[0];
        int? to = chosen.Value == Nobody ? null : int.Parse(chosen.Value, CultureInfo.InvariantCulture);
        var shown = new ShownCase(reference, Form.Version, User.MayReadRestricted());
        if (await act.HandleAsync(shown, to, User.Actor(), cancellation) is { } refusal)
            return await LoadAsync(reference, cancellation) ? this.Refused(refusal, t) : NotFound();
        TempData.Flash(to is null ? t["SmallActs.Assign.Back", Case.Reference] : t["SmallActs.Assign.Done", Case.Reference, chosen.Label]);
        return Redirect(Links.Case(Case.Reference));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await cases.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return false;
        Case = found;
        var members = await staff.ActiveAsync(cancellation);
        Staff = [new Choice(Nobody, t["Queue.Nobody"]), .. members.Select(m => new Choice(m.Number.ToString(CultureInfo.InvariantCulture), m.Name))];
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public string? To { get; set; }
    }
}
