using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Says why what was found in a file of an answer is not what it looks like. 11 CCR §7024(d).</summary>
[Authorize(Policy = OfficeAct.Disclose)]
public sealed class ExplainFoundModel(DecisionDesk desk, AnswerScan scan, ExplainFound explain, Words t) : PageModel
{
    public CaseInHand Case { get; private set; } = null!;

    public KeptFile Kept { get; private set; } = null!;

    public FoundValue Found { get; private set; } = null!;

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, Guid file, NeverDisclose kind, int line, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, file, new FoundValue(kind, line), cancellation)) return NotFound();
        Form.Version = Case.Request.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid file, NeverDisclose kind, int line, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, file, new FoundValue(kind, line), cancellation)) return NotFound();
        this.MustBeRight(new Validator(t), Form);
        if (await explain.HandleAsync(Case.Shown(Form.Version), file, Found, Form.Reason!.Trim(), User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t["AnswerFiles.Explain.Done"]);
        return Redirect(Links.AnswerFiles(Case.Request.Reference));
    }

    /// <summary>Only what is found now, and nobody has explained.</summary>
    private async Task<bool> LoadAsync(string reference, Guid file, FoundValue found, CancellationToken cancellation)
    {
        if (await desk.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } inHand) return false;
        if ((await scan.FilesAsync(inHand.Request.Id, cancellation)).FirstOrDefault(f => f.File.Id == file && f.Left.Contains(found)) is not { } scanned) return false;
        (Case, Kept, Found) = (inHand, scanned.File, found);
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public string? Reason { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t) => RuleFor(f => f.Reason).NotEmpty().WithMessage(t["AnswerFiles.Explain.Reason.Missing"])
            .MaximumLength(SealedNote.BodyMaxLength).WithMessage(t["CheckHead.Reason.TooLong"]);
    }
}
