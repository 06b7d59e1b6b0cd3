using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>The true day of receipt of what staff logged, with reason and proof.</summary>
[Authorize(Policy = OfficeAct.Decide)]
public sealed class CorrectReceiptDateModel(CaseFinder cases, CorrectReceiptDate correct, Words t) : PageModel
{
    public PrivacyRequest Case { get; private set; } = null!;

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        Form.Version = Case.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new Validator(t), Form);
        var proof = new ReceiptDateProof(Form.Reason!.Trim(), Form.Proof!.Trim());
        var refusal = await correct.HandleAsync(reference, Form.Version, Form.To!.Value, proof, User.MayReadRestricted(), User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t["ReceiptDate.Done", Case.Reference, t.Date(Form.To.Value)]);
        return Redirect(Links.Case(Case.Reference));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await cases.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return false;
        Case = found;
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public DateOnly? To { get; set; }
        public string? Reason { get; set; }
        public string? Proof { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        private static readonly DateOnly Earliest = new(2020, 1, 1);

        public Validator(Words t)
        {
            RuleFor(f => f.To).NotNull().WithMessage(t["ReceiptDate.To.Missing"]);
            RuleFor(f => f.To).Must(to => to is null || to >= Earliest).WithMessage(t["LogRequest.ReceivedOn.TooEarly"]);
            RuleFor(f => f.Reason).NotEmpty().WithMessage(t["ReceiptDate.Reason.Missing"]);
            RuleFor(f => f.Reason).MaximumLength(ReceiptDateProof.MaxLength).WithMessage(t["NewRequest.TooLong", ReceiptDateProof.MaxLength]);
            RuleFor(f => f.Proof).NotEmpty().WithMessage(t["ReceiptDate.Proof.Missing"]);
            RuleFor(f => f.Proof).MaximumLength(ReceiptDateProof.MaxLength).WithMessage(t["NewRequest.TooLong", ReceiptDateProof.MaxLength]);
        }
    }
}
