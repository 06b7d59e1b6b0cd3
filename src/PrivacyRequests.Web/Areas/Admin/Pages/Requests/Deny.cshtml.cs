using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Limits;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Denies a request as a whole: reasons from the closed list, and what the person reads.</summary>
[Authorize(Policy = OfficeAct.Decide)]
public sealed class DenyModel(DecisionDesk desk, DenyRequest deny, LimitFindings limits, Words t) : PageModel
{
    public CaseInHand Case { get; private set; } = null!;

    public LimitFinding? Limit { get; private set; }

    public RenderedLetter? Preview { get; private set; }

    /// <summary>Each reason with what stands against it now.</summary>
    public IReadOnlyList<(DenialReason Reason, Refusal? Refusal)> Reasons { get; private set; } = [];

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
        var refusal = await deny.HandleAsync(Case.Shown(Form.Version), Form.Choice, User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t["DenyPage.Done", Case.Request.Reference]);
        return Redirect(Links.Case(Case.Request.Reference));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return false;
        (Case, Limit) = (found, await limits.OfAsync(found.Request, cancellation));
        Reasons = [.. Enum.GetValues<DenialReason>().Where(found.Request.Fits).Select(r => (r, found.Request.CannotDenyWholeFor([r], Limit is { Confirmed: true })))];
        if (Form.Reasons.Count > 0)
            Preview = await desk.PreviewAsync(DecisionLetters.Denial(found.Request, Form.Choice, found.Office), found, User.Actor(), cancellation);
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public List<DenialReason> Reasons { get; set; } = [];
        public string? Words { get; set; }
        public string? InternalNote { get; set; }
        public bool OptedOut { get; set; }

        internal DenialChoice Choice => new([.. Reasons.Distinct()], Words?.Trim() ?? "", string.IsNullOrWhiteSpace(InternalNote) ? null : InternalNote.Trim(), OptedOut);
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.Reasons).NotEmpty().WithMessage(t["Refusals.NoReason"]);
            RuleFor(f => f.Words).NotEmpty().WithMessage(t["DenyPage.Words.Missing"]).MaximumLength(DenialChoice.WordsMaxLength).WithMessage(t["DenyPage.TooLong"]);
            RuleFor(f => f.InternalNote).NotEmpty().When(f => f.Reasons.Contains(DenialReason.UnfoundedExcessive)).WithMessage(t["Refusals.NoBurdenNote"]);
            RuleFor(f => f.InternalNote).MaximumLength(SealedNote.BodyMaxLength).WithMessage(t["DenyPage.TooLong"]);
        }
    }
}
