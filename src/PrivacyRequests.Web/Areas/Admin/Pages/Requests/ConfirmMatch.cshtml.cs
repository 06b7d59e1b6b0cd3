using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Confirms that another filing is the same person's, or takes that back.</summary>
[Authorize(Policy = OfficeAct.Verify)]
public sealed class ConfirmMatchModel(CheckDesk desk, ConfirmMatch confirm, TakeBackMatch takeBack, Words t) : PageModel
{
    public CaseInCheck Case { get; private set; } = null!;

    public IReadOnlyList<OtherCase> Others { get; private set; } = [];

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        Form.Version = Case.Request.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new Validator(t), Form);
        var refusal = await confirm.HandleAsync(this.Shown(reference, Form.Version), Form.Other!, User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t["ConfirmMatchPage.Done", reference]);
        return Redirect(Links.Act(reference, CaseAct.ConfirmMatch));
    }

    public async Task<IActionResult> OnPostTakeBackAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new Validator(t), Form);
        var refusal = await takeBack.HandleAsync(this.Shown(reference, Form.Version), Form.Other!, User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t["ConfirmMatchPage.TakenBack", reference]);
        return Redirect(Links.Act(reference, CaseAct.ConfirmMatch));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAnyAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return false;
        Case = found;
        Others = await desk.OthersAsync(found, User.MayReadRestricted(), cancellation);
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public string? Other { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t) => RuleFor(f => f.Other).NotEmpty().WithMessage(t["ConfirmMatchPage.Missing"]);
    }
}
