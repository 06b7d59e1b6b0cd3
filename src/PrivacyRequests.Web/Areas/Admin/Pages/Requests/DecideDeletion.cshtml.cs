using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Answers a request to delete: what was deleted, what is kept and on which exception, who was told, and how it is handed over.</summary>
[Authorize(Policy = OfficeAct.Decide)]
[Authorize(Policy = OfficeAct.Disclose)]
public sealed class DecideDeletionModel(DecisionDesk desk, AnswerRequest answer, Words t) : PageModel
{
    public CaseInHand Case { get; private set; } = null!;

    public RenderedLetter? Preview { get; private set; }

    [BindProperty]
    public DeletionForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        if (Case.Request.CannotDecide is not null) return Redirect(Links.Act(Case.Request.Reference, CaseAct.Answer));
        Form = DeletionForm.Start(Case.Request.Version);
        return Page();
    }

    /// <summary>Shows the letter for what was typed; changes nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new DeletionForm.Validator(t, Case.Office.SellsOrShares), Form);
        var choice = Form.Choice.WithReasonsOfItsParts();
        Preview = await desk.PreviewAsync(DecisionLetters.Answer(Case, choice, []), Case, User.Actor(), cancellation, choice.Delivery);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new DeletionForm.Validator(t, Case.Office.SellsOrShares), Form);
        var refusal = await answer.HandleAsync(Case.Shown(Form.Version), Form.Choice, User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t[$"AnswerPage.Done.{Form.Delivery}", Case.Request.Reference]);
        return Redirect(Links.Case(Case.Request.Reference));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { Request.Right: PrivacyRequests.Requests.Right.Delete } found) return false;
        Case = found;
        return true;
    }
}
