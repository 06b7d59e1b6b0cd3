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

/// <summary>To whom the answer goes, as the permission or power of attorney says.</summary>
public enum AnswerGoesTo
{
    Consumer,
    Agent,
}

/// <summary>Records a signed permission, or that the consumer told us themselves.</summary>
[Authorize(Policy = OfficeAct.Verify)]
public sealed class RecordPermissionModel(CheckDesk desk, RecordAuthority record, OfficeClock clock, Words t) : PageModel
{
    public static readonly AuthorityProof[] Proofs = [AuthorityProof.SignedPermission, AuthorityProof.ConsumerConfirmed];

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
        var refusal = await record.HandleAsync(this.Shown(reference, Form.Version), Form.Paper(), Form.Seen!.Trim(), User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t["AuthorityPages.Done", reference]);
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
        public AuthorityProof? Proof { get; set; }
        public DateOnly? Dated { get; set; }
        public bool SignedByConsumer { get; set; }
        public bool NamesTheAgent { get; set; }
        public bool HeldContact { get; set; }
        public AnswerGoesTo? AnswerTo { get; set; }
        public string? Seen { get; set; }

        public AuthorityPaper Paper() => Proof == AuthorityProof.ConsumerConfirmed
            ? new AuthorityPaper.ToldByConsumer(Dated!.Value, HeldContact, AnswerTo == AnswerGoesTo.Agent)
            : new AuthorityPaper.SignedPermission(Dated!.Value, SignedByConsumer, NamesTheAgent, AnswerTo == AnswerGoesTo.Agent);
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t, DateOnly today)
        {
            RuleFor(f => f.Proof).Must(p => p is { } proof && Proofs.Contains(proof)).WithMessage(t["AuthorityPages.Proof.Missing"]);
            RuleFor(f => f.Dated).NotNull().WithMessage(t["AuthorityPages.Dated.Missing"]);
            RuleFor(f => f.Dated).Must(day => day is null || day <= today).WithMessage(t["Refusals.PaperInTheFuture"]);
            RuleFor(f => f.AnswerTo).NotNull().WithMessage(t["AuthorityPages.AnswerTo.Missing"]);
            RuleFor(f => f.Seen).NotEmpty().WithMessage(t["AuthorityPages.Seen.Missing"]).MaximumLength(SealedNote.BodyMaxLength).WithMessage(t["CheckHead.Reason.TooLong"]);
        }
    }
}
