using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Answers a request: what the person is told and given, and how it is handed over.</summary>
[Authorize(Policy = OfficeAct.Decide)]
[Authorize(Policy = OfficeAct.Disclose)]
public sealed class AnswerModel(DecisionDesk desk, AnswerRequest answer, AnswerReading reading, Words t) : PageModel
{
    public CaseInHand Case { get; private set; } = null!;

    public PreparedAnswer Prepared { get; private set; } = null!;

    public RenderedLetter? Preview { get; private set; }

    [BindProperty]
    public AnswerForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        if (Prepared.Decided is null && Links.AnswerPageOf(Case.Request) is { } own) return Redirect(own);
        Form = AnswerForm.StartingFrom(Case.Office.Categories, Case.Request);
        return Page();
    }

    /// <summary>Shows the letter for what was typed; changes nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new AnswerForm.Validator(t), Form);
        var choice = Form.ChoiceFor(Case.Request.Right);
        Preview = await desk.PreviewAsync(DecisionLetters.Answer(Case, choice, Prepared.Files), Case, User.Actor(), cancellation, choice.Delivery);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new AnswerForm.Validator(t), Form);
        var choice = Form.ChoiceFor(Case.Request.Right);
        var refusal = await answer.HandleAsync(Case.Shown(Form.Version), choice, User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t[$"AnswerPage.Done.{choice.Delivery}", Case.Request.Reference]);
        return Redirect(Links.Case(Case.Request.Reference));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return false;
        (Case, Prepared) = (found, await reading.PreparedAsync(found.Request, cancellation));
        return true;
    }
}
