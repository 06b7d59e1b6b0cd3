using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Agents;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Asks the consumer whether they gave the permission, at an address that the records hold; records a sheet that came back.</summary>
[Authorize(Policy = OfficeAct.Verify)]
public sealed class AskToConfirmPermissionModel(CheckDesk desk, AskToConfirmPermission ask, RecordPaperPermission record, Words t) : PageModel
{
    public CaseInCheck Case { get; private set; } = null!;

    [BindProperty]
    public ConfirmationForm Form { get; set; } = new();

    [BindProperty]
    public SheetForm Paper { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        Form.Version = Case.Request.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new ConfirmationForm.Validator(t), Form);
        var held = new LetterAddress(Form.Name!.Trim(), Form.Address!.Trim());
        var refusal = await ask.HandleAsync(this.Shown(reference, Form.Version), Form.Channel!.Value, held, Form.System!.Trim(), User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t[$"AuthorityPages.Asked.{Form.Channel}", reference]);
        return Redirect(Links.Act(reference, CaseAct.RecordAuthority));
    }

    public async Task<IActionResult> OnPostPaperAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new SheetForm.Validator(t), Paper, nameof(Paper));
        var refusal = await record.HandleAsync(this.Shown(reference, Form.Version), Paper.Code!, Paper.Gave == SheetAnswer.Yes, User.Actor(), cancellation);
        if (refusal is not null) return await AgainAsync(refusal, reference, cancellation);
        TempData.Flash(t[$"AuthorityPages.Answered.{Paper.Gave}", reference]);
        return Redirect(Links.Act(reference, CaseAct.RecordAuthority));
    }

    /// <summary>A refused code is in the history already, so the case has a new version.</summary>
    private async Task<IActionResult> AgainAsync(Refusal refusal, string reference, CancellationToken cancellation)
    {
        await LoadAsync(reference, cancellation);
        if (refusal == Refusals.PrintedCodeNotRight) (_, Form.Version) = (ModelState.Remove("Form.Version"), Case.Request.Version);
        return this.Refused(refusal, t);
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } found || found.Request.Filing.Filer != FilerKind.Agent) return false;
        Case = found;
        return true;
    }
}
