using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Asks for one paper in this one case, after writing why; shows it while it is there, and records one that was only seen.</summary>
[Authorize(Policy = OfficeAct.Verify)]
public sealed class AskForDocumentModel(CheckDesk desk, AskForDocument ask, EvidenceOnFile onFile, Words t) : PageModel
{
    public CaseInCheck Case { get; private set; } = null!;

    public Evidence? Evidence { get; private set; }

    public KeptFile? Paper { get; private set; }

    public RenderedLetter Letter => Case.Preview(AskForDocument.LetterFor(Case.Request, Case.Now, Case.Office, "…"), Party.Filer, Case.Request.Filing.ContactChannel);

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
        if (await ask.HandleAsync(this.Shown(reference, Form.Version), Form.Reason!.Trim(), User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t["AskForDocumentPage.Done", reference]);
        return Redirect(Links.Act(reference, CaseAct.CheckIdentity));
    }

    public async Task<IActionResult> OnPostSeenAsync(string reference, [FromServices] RecordDocumentSeen seen, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        if (await seen.HandleAsync(this.Shown(reference, Form.Version), User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t["AskForDocumentPage.WasSeen", reference]);
        return Redirect(Links.Act(reference, CaseAct.CheckIdentity));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return false;
        (Case, Evidence, Paper) = (found, await onFile.OfAsync(found.Request, cancellation), await onFile.FileOfAsync(found.Request, cancellation));
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public string? Reason { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t) => RuleFor(f => f.Reason).NotEmpty().WithMessage(t["CheckHead.Reason.Missing"])
            .MaximumLength(SealedNote.BodyMaxLength).WithMessage(t["CheckHead.Reason.TooLong"]);
    }
}
