using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>What the consumer said to a fee.</summary>
public enum FeeTold
{
    Accepted,
    Declined,
}

/// <summary>Asks a fee with its reason and estimate, and records what the consumer said to it on paper or by phone.</summary>
[Authorize(Policy = OfficeAct.Decide)]
public sealed class AskFeeModel(DecisionDesk desk, AskFee ask, AnswerFee told, Words t) : PageModel
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
        this.MustBeRight(new Validator(t), Form);
        var choice = new FeeChoice((int)(Form.Dollars!.Value * 100), Form.Reason!.Trim(), Form.Burden!.Trim());
        if (await ask.HandleAsync(Case.Shown(Form.Version), choice, User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t["AskFeePage.Done", reference]);
        return Redirect(Links.Case(reference));
    }

    public async Task<IActionResult> OnPostToldAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        if (Form.Told is null) ModelState.AddModelError("Form.Told", t["AskFeePage.Told.Missing"]);
        if (!ModelState.IsValid) throw new InvalidFormException();
        if (await told.HandleAsync(Case.Request.Id, Form.Told == FeeTold.Accepted, User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t["AskFeePage.Told.Done", reference]);
        return Redirect(Links.Case(reference));
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
        public decimal? Dollars { get; set; }
        public string? Reason { get; set; }
        public string? Burden { get; set; }
        public FeeTold? Told { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.Dollars).Must(d => d is >= 0.01m and <= FeeChoice.MostCents / 100m).WithMessage(t["Refusals.FeeNotReasonable"]);
            RuleFor(f => f.Reason).NotEmpty().WithMessage(t["AskFeePage.Reason.Missing"]).MaximumLength(FeeChoice.WordsMaxLength).WithMessage(t["SmallActs.TooLong", FeeChoice.WordsMaxLength]);
            RuleFor(f => f.Burden).NotEmpty().WithMessage(t["Refusals.NoBurdenNote"]).MaximumLength(FeeChoice.WordsMaxLength).WithMessage(t["SmallActs.TooLong", FeeChoice.WordsMaxLength]);
        }
    }
}
