using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correction;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Whether a value that is never disclosed matches.</summary>
public enum Comparison
{
    Matches,
    Differs,
}

/// <summary>Tells the person whether the value they gave is the one held: yes or no, never the value.</summary>
[Authorize(Policy = OfficeAct.Disclose)]
public sealed class CompareHeldValueModel(CaseFinder cases, CompareHeldValue act, Words t) : PageModel
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
        var refusal = await act.HandleAsync(this.Shown(reference, Form.Version), Form.What!.Value, Form.Result == Comparison.Matches, User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t["CompareHeldValuePage.Done", reference]);
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
        public NeverDisclose? What { get; set; }
        public Comparison? Result { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.What).NotNull().WithMessage(t["CompareHeldValuePage.What.Missing"]);
            RuleFor(f => f.Result).NotNull().WithMessage(t["CompareHeldValuePage.Result.Missing"]);
        }
    }
}
