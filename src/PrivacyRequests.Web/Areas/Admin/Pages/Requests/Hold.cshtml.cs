using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Records;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Places a hold on a case, or ends the one in force.</summary>
[Authorize(Policy = OfficeAct.Decide)]
public sealed class HoldModel(DecisionDesk desk, PlaceHold place, EndHold end, Words t) : PageModel
{
    public CaseInHand Case { get; private set; } = null!;

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
        this.MustBeRight(new Validator(t, Case.Now.Day, ends: false), Form);
        var choice = new HoldChoice(Form.Ground!.Value, Form.Reason!.Trim(), Form.Authority!.Trim(), Form.Begins!.Value, Form.Through);
        return Done(await place.HandleAsync(Case.Shown(Form.Version), choice, User.Actor(), cancellation), "HoldPage.Done");
    }

    public async Task<IActionResult> OnPostEndAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new Validator(t, Case.Now.Day, ends: true), Form);
        return Done(await end.HandleAsync(Case.Shown(Form.Version), Form.Reason!.Trim(), User.Actor(), cancellation), "HoldPage.Ended");
    }

    private IActionResult Done(PrivacyRequests.Requests.Refusal? refusal, string words)
    {
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t[words, Case.Request.Reference]);
        return Redirect(Links.Case(Case.Request.Reference));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return false;
        Case = found;
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public HoldGround? Ground { get; set; }
        public string? Authority { get; set; }
        public string? Reason { get; set; }
        public DateOnly? Begins { get; set; }
        public DateOnly? Through { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t, DateOnly today, bool ends)
        {
            RuleFor(f => f.Reason).NotEmpty().WithMessage(t["HoldPage.Reason.Missing"]).MaximumLength(HoldChoice.ReasonMaxLength).WithMessage(t["SmallActs.TooLong", HoldChoice.ReasonMaxLength]);
            if (ends) return;
            RuleFor(f => f.Ground).NotNull().WithMessage(t["HoldPage.Ground.Missing"]);
            RuleFor(f => f.Authority).NotEmpty().WithMessage(t["HoldPage.Authority.Missing"]).MaximumLength(HoldChoice.AuthorityMaxLength).WithMessage(t["SmallActs.TooLong", HoldChoice.AuthorityMaxLength]);
            RuleFor(f => f.Begins).Must(day => day is not null && day <= today).WithMessage(t["Refusals.HoldDateWrong"]);
            RuleFor(f => f.Through).Must((f, day) => day is null || day >= f.Begins).WithMessage(t["Refusals.HoldDateWrong"]);
        }
    }
}
