using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Takes the one extension, with its letter shown before it leaves.</summary>
[Authorize(Policy = OfficeAct.Decide)]
public sealed class ExtendModel(DecisionDesk desk, ExtendDeadline extend, Words t) : PageModel
{
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

    /// <summary>Shows the letter with what was typed; changes nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string reference, CancellationToken cancellation) =>
        await LoadAsync(reference, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new Validator(t), Form);
        var refusal = await extend.HandleAsync(Case.Shown(Form.Version), Form.Choice, User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t["ExtendPage.Done", Case.Request.Reference]);
        return Redirect(Links.Case(Case.Request.Reference));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return false;
        Case = found;
        Preview = await desk.PreviewAsync(DecisionLetters.Extension(found.Request, Form.Choice), found, User.Actor(), cancellation);
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public ExtensionReason? Reason { get; set; }
        public string? Explanation { get; set; }
        public bool WarningAccepted { get; set; }

        internal ExtensionChoice Choice => new(Reason ?? ExtensionReason.Complexity, Explanation?.Trim() ?? "", WarningAccepted);
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.Reason).NotNull().WithMessage(t["ExtendPage.Reason.Missing"]);
            RuleFor(f => f.Explanation).NotEmpty().WithMessage(t["ExtendPage.Explanation.Missing"])
                .MaximumLength(ExtensionChoice.ExplanationMaxLength).WithMessage(t["ExtendPage.Explanation.TooLong"]);
        }
    }
}
