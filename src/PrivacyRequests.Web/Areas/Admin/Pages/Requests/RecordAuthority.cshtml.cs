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

/// <summary>Records what was seen of an agent's or parent's authority.</summary>
[Authorize(Policy = OfficeAct.Verify)]
public sealed class RecordAuthorityModel(CheckDesk desk, RecordAuthority record, Words t) : PageModel
{
    public CaseInCheck Case { get; private set; } = null!;

    public bool IsAgent => Case.Request.Filing.Filer == FilerKind.Agent;

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
        this.MustBeRight(new Validator(t, IsAgent), Form);
        var refusal = await record.HandleAsync(this.Shown(reference, Form.Version), Form.Proof!.Value, Form.AnswerTo == AnswerGoesTo.Agent, Form.Seen!.Trim(), User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t["RecordAuthorityPage.Done", reference]);
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
        public AuthorityProof? Proof { get; set; }
        public AnswerGoesTo? AnswerTo { get; set; }
        public string? Seen { get; set; }
    }

    public enum AnswerGoesTo
    {
        Consumer,
        Agent,
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t, bool agent)
        {
            RuleFor(f => f.Proof).NotNull().WithMessage(t["RecordAuthorityPage.Proof.Missing"]);
            RuleFor(f => f.AnswerTo).NotNull().When(_ => agent).WithMessage(t["RecordAuthorityPage.AnswerTo.Missing"]);
            RuleFor(f => f.Seen).NotEmpty().WithMessage(t["RecordAuthorityPage.Seen.Missing"]).MaximumLength(SealedNote.BodyMaxLength).WithMessage(t["CheckHead.Reason.TooLong"]);
        }
    }
}
