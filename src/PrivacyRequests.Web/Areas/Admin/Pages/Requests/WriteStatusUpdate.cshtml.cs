using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>News to whoever filed, in the officer's own words; to a confirmed address only.</summary>
[Authorize(Policy = OfficeAct.Decide)]
public sealed class WriteStatusUpdateModel(CaseFinder cases, WriteStatusUpdate act, Words t) : PageModel
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
        if (await act.HandleAsync(shown, Form.Words!.Trim(), User.Actor(), cancellation) is { } refusal)
            return await LoadAsync(reference, cancellation) ? this.Refused(refusal, t) : NotFound();
        TempData.Flash(t["SmallActs.WriteStatusUpdate.Done", Case.Reference]);
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
        public string? Words { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t) => RuleFor(f => f.Words).NotEmpty().WithMessage(t["SmallActs.WriteStatusUpdate.Missing"])
            .MaximumLength(WriteStatusUpdate.WordsMaxLength).WithMessage(t["SmallActs.TooLong", WriteStatusUpdate.WordsMaxLength]);
    }
}
