using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>A disputed denial is looked at again.</summary>
[Authorize(Policy = OfficeAct.Decide)]
public sealed class DisputeModel(DecisionDesk desk, DecideDispute decide, Words t) : PageModel
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
        var choice = new DisputeChoice(Form.Outcome!.Value, Form.Words!.Trim());
        if (await decide.HandleAsync(Case.Shown(Form.Version), choice, User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t["DisputePage.Done", Case.Request.Reference]);
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
        public DisputeOutcome? Outcome { get; set; }
        public string? Words { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.Outcome).NotNull().WithMessage(t["DisputePage.Outcome.Missing"]);
            RuleFor(f => f.Words).NotEmpty().WithMessage(t["DisputePage.Words.Missing"])
                .MaximumLength(DisputeChoice.WordsMaxLength).WithMessage(t["SmallActs.TooLong", DisputeChoice.WordsMaxLength]);
        }
    }
}
