using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Agents;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Records the letters of conservatorship: which court, which day. Civil Code 1798.140(ak).</summary>
[Authorize(Policy = OfficeAct.Verify)]
public sealed class RecordConservatorModel(CheckDesk desk, RecordAuthority record, OfficeClock clock, Words t) : PageModel
{
    public CaseInCheck Case { get; private set; } = null!;

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
        this.MustBeRight(new Validator(t, clock.Now().Day), Form);
        var paper = new AuthorityPaper.Conservatorship(Form.Dated!.Value);
        var refusal = await record.HandleAsync(this.Shown(reference, Form.Version), paper, Form.Court!.Trim(), User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t["AuthorityPages.Done", reference]);
        return Redirect(Links.Act(reference, CaseAct.RecordAuthority));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAnyAsync(reference, User.MayReadRestricted(), cancellation) is not { } found || found.Request.Filing.Filer != FilerKind.Conservator) return false;
        Case = found;
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public string? Court { get; set; }
        public DateOnly? Dated { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t, DateOnly today)
        {
            RuleFor(f => f.Court).NotEmpty().WithMessage(t["AuthorityPages.Court.Missing"]).MaximumLength(SealedNote.BodyMaxLength).WithMessage(t["CheckHead.Reason.TooLong"]);
            RuleFor(f => f.Dated).NotNull().WithMessage(t["AuthorityPages.Dated.Missing"]);
            RuleFor(f => f.Dated).Must(day => day is null || day <= today).WithMessage(t["Refusals.PaperInTheFuture"]);
        }
    }
}
