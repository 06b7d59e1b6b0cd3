using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Hands all or a part of a request to the office of medical records.</summary>
[Authorize(Policy = OfficeAct.Decide)]
public sealed class HandOverToMedicalRecordsModel(DecisionDesk desk, HandOverToMedicalRecords handOver, Words t) : PageModel
{
    /// <summary>How much of the request is about medical records.</summary>
    public enum Extent
    {
        Whole,
        Part,
    }

    public CaseInHand Case { get; private set; } = null!;

    public RenderedLetter Preview { get; private set; } = null!;

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        Form.Version = Case.Request.Version;
        return Page();
    }

    /// <summary>Shows the letter for what was chosen; changes nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string reference, CancellationToken cancellation) =>
        await LoadAsync(reference, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new Validator(t), Form);
        var refusal = await handOver.HandleAsync(Case.Shown(Form.Version), Form.Extent == Extent.Whole, User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t["MedicalRecordsPage.Done", Case.Request.Reference]);
        return Redirect(Links.Case(Case.Request.Reference));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return false;
        Case = found;
        var letter = DecisionLetters.MedicalRecords(found.Request, Form.Extent != Extent.Part, found.Office);
        Preview = await desk.PreviewAsync(letter, found, User.Actor(), cancellation);
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public Extent? Extent { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t) => RuleFor(f => f.Extent).NotNull().WithMessage(t["MedicalRecordsPage.Extent.Missing"]);
    }
}
