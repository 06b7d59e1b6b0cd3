using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Staff log a dispute that came on paper, by phone or at the desk, with the day it came.</summary>
[Authorize(Policy = OfficeAct.LogRequest)]
public sealed class LogDisputeModel(DecisionDesk desk, OpenDispute open, Words t) : PageModel
{
    public CaseInHand Case { get; private set; } = null!;

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation) =>
        await LoadAsync(reference, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new Validator(t, Case), Form);
        if (await open.HandleAsync(Case.Request.Id, Form.Words!.Trim(), Form.ReceivedOn, User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t["DisputePage.Logged", Case.Request.Reference]);
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
        public DateOnly? ReceivedOn { get; set; }
        public string? Words { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t, CaseInHand shown)
        {
            RuleFor(f => f.ReceivedOn).Must(day => day is not null && day <= shown.Now.Day && !(day < shown.Request.ClosedOn)).WithMessage(t["Refusals.DisputeDateWrong"]);
            RuleFor(f => f.Words).NotEmpty().WithMessage(t["DisputePage.Told.Missing"])
                .MaximumLength(DisputeChoice.WordsMaxLength).WithMessage(t["SmallActs.TooLong", DisputeChoice.WordsMaxLength]);
        }
    }
}
