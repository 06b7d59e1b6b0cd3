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

/// <summary>The form check of a power of attorney, point by point. Probate Code 4121–4122.</summary>
[Authorize(Policy = OfficeAct.Verify)]
public sealed class RecordPowerOfAttorneyModel(CheckDesk desk, RecordPowerOfAttorney record, Words t) : PageModel
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
        this.MustBeRight(new Validator(t), Form);
        var form = new PowerOfAttorneyForm(Form.Dated, Form.Signed!.Value, Form.Witnessed!.Value);
        var refusal = await record.HandleAsync(this.Shown(reference, Form.Version), form, Form.AnswerTo == AnswerGoesTo.Agent, Form.Seen!.Trim(), User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t[form.IsMet ? "AuthorityPages.Done" : "AuthorityPages.Power.NotMet", reference], warn: !form.IsMet);
        return Redirect(Links.Act(reference, CaseAct.RecordAuthority));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAnyAsync(reference, User.MayReadRestricted(), cancellation) is not { } found || found.Request.Filing.Filer != FilerKind.Agent) return false;
        Case = found;
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public bool Dated { get; set; }
        public PrincipalSignature? Signed { get; set; }
        public PowerWitnessed? Witnessed { get; set; }
        public AnswerGoesTo? AnswerTo { get; set; }
        public string? Seen { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.Signed).NotNull().WithMessage(t["AuthorityPages.Power.Signed.Missing"]);
            RuleFor(f => f.Witnessed).NotNull().WithMessage(t["AuthorityPages.Power.Witnessed.Missing"]);
            RuleFor(f => f.AnswerTo).NotNull().WithMessage(t["AuthorityPages.AnswerTo.Missing"]);
            RuleFor(f => f.Seen).NotEmpty().WithMessage(t["AuthorityPages.Seen.Missing"]).MaximumLength(SealedNote.BodyMaxLength).WithMessage(t["CheckHead.Reason.TooLong"]);
        }
    }
}
