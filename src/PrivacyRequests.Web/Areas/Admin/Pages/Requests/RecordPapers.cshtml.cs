using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correction;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Records papers that came for a correction.</summary>
[Authorize(Policy = OfficeAct.ReadCase)]
public sealed class RecordPapersModel(CaseFinder cases, RecordPapers act, Words t) : PageModel
{
    public PrivacyRequest Case { get; private set; } = null!;

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation) =>
        await LoadAsync(reference, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new Validator(t), Form);
        if (await act.HandleAsync(this.Shown(reference, Form.Version), Form.What!.Trim(), User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t["RecordPapersPage.Done", reference]);
        return Redirect(Links.Case(reference));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await cases.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { Right: Right.Correct } found) return false;
        Case = found;
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public string? What { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t) => RuleFor(f => f.What).NotEmpty().WithMessage(t["RecordPapersPage.What.Missing"])
            .MaximumLength(SealedNote.BodyMaxLength).WithMessage(t["SmallActs.TooLong", SealedNote.BodyMaxLength]);
    }
}
