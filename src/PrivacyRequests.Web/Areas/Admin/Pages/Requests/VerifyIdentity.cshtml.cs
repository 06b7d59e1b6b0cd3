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

/// <summary>Ends the check: verified, by data points or by another way with a reason.</summary>
[Authorize(Policy = OfficeAct.Verify)]
public sealed class VerifyIdentityModel(CheckDesk desk, VerifyIdentity verify, Words t) : PageModel
{
    public CaseInCheck Case { get; private set; } = null!;

    public IReadOnlyList<VerificationWay> Ways => VerificationWays.For(Case.Request, Case.Tally);

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        Form.Version = Case.Request.Version;
        if (Ways.Count == 1) Form.Way = Ways[0];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new Validator(t), Form);
        var refusal = await verify.HandleAsync(this.Shown(reference, Form.Version), Form.Way!.Value, Form.Reason?.Trim(), User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t["VerifyIdentityPage.Done", reference]);
        return Redirect(Links.Act(reference, CaseAct.CheckIdentity));
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
        public VerificationWay? Way { get; set; }
        public string? Reason { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.Way).NotNull().WithMessage(t["VerifyIdentityPage.Way.Missing"]);
            RuleFor(f => f.Reason).NotEmpty().When(f => f.Way is { } way && way.NeedsReason()).WithMessage(t["CheckHead.Reason.Missing"])
                .MaximumLength(SealedNote.BodyMaxLength).WithMessage(t["CheckHead.Reason.TooLong"]);
        }
    }
}
