using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Sends the declaration to sign, by link or on paper; records a paper that came back.</summary>
[Authorize(Policy = OfficeAct.Verify)]
public sealed class RecordDeclarationModel(CheckDesk desk, SendDeclaration send, RecordPaperDeclaration record, Words t) : PageModel
{
    public CaseInCheck Case { get; private set; } = null!;

    public Party Signer => DeclarationWords.SignerOf(Case.Request.Filing, Case.People);

    /// <summary>By which the signer can be reached.</summary>
    public IReadOnlyList<Channel> Ways => [.. Case.Addresses.Where(a => a.Party == Signer).Select(a => a.Channel)];

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        Form.Version = Case.Request.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync(string reference, Channel way, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        if (!Ways.Contains(way)) return this.Refused(Refusals.NoSuchAddress, t);
        if (await send.HandleAsync(this.Shown(reference, Form.Version), way, User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t[$"RecordDeclarationPage.Sent.{way}", reference]);
        return Redirect(Links.Act(reference, CaseAct.CheckIdentity));
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new Validator(t), Form);
        var refusal = await record.HandleAsync(this.Shown(reference, Form.Version), Form.Code!, Form.Name!, Form.SignedOn!.Value, Form.Place!, User.Actor(), cancellation);
        if (refusal is not null) return await AgainAsync(refusal, reference, cancellation);
        TempData.Flash(t["RecordDeclarationPage.Done", reference]);
        return Redirect(Links.Act(reference, CaseAct.CheckIdentity));
    }

    /// <summary>A refused code is in the history already, so the case has a new version.</summary>
    private async Task<IActionResult> AgainAsync(Refusal refusal, string reference, CancellationToken cancellation)
    {
        if (refusal == Refusals.PrintedCodeNotRight) ModelState.Remove("Form.Version");
        await LoadAsync(reference, cancellation);
        if (refusal == Refusals.PrintedCodeNotRight) Form.Version = Case.Request.Version;
        return this.Refused(refusal, t);
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
        public string? Code { get; set; }
        public string? Name { get; set; }
        public DateOnly? SignedOn { get; set; }
        public string? Place { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.Code).NotEmpty().WithMessage(t["RecordDeclarationPage.Code.Missing"]).MaximumLength(20).WithMessage(t["RecordDeclarationPage.Code.Missing"]);
            RuleFor(f => f.Name).NotEmpty().WithMessage(t["RecordDeclarationPage.Name.Missing"]).MaximumLength(FilingPeople.NameMaxLength).WithMessage(t["RecordDeclarationPage.Name.Missing"]);
            RuleFor(f => f.SignedOn).NotNull().WithMessage(t["RecordDeclarationPage.SignedOn.Missing"]);
            RuleFor(f => f.Place).NotEmpty().WithMessage(t["RecordDeclarationPage.Place.Missing"]).MaximumLength(SignedDeclaration.PlaceMaxLength).WithMessage(t["RecordDeclarationPage.Place.Missing"]);
        }
    }
}
