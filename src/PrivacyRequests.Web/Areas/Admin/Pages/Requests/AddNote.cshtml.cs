using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>A note of staff to the case; nobody outside reads it.</summary>
[Authorize(Policy = OfficeAct.ReadCase)]
public sealed class AddNoteModel(CaseFinder cases, AddNote act, Words t) : PageModel
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
        var shown = new ShownCase(reference, Form.Version, User.MayReadRestricted());
        if (await act.HandleAsync(shown, Form.Note!.Trim(), User.Actor(), cancellation) is { } refusal)
            return await LoadAsync(reference, cancellation) ? this.Refused(refusal, t) : NotFound();
        TempData.Flash(t["SmallActs.AddNote.Done", Case.Reference]);
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
        public string? Note { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t) => RuleFor(f => f.Note).NotEmpty().WithMessage(t["SmallActs.AddNote.Missing"])
            .MaximumLength(SealedNote.BodyMaxLength).WithMessage(t["SmallActs.TooLong", SealedNote.BodyMaxLength]);
    }
}
