using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Answers a copy without proof as kinds of information.</summary>
[Authorize(Policy = OfficeAct.Verify)]
public sealed class FallBackToCategoriesModel(CheckDesk desk, FallBackToCategories fallBack, Words t) : PageModel
{
    public CaseInCheck Case { get; private set; } = null!;

    public RenderedLetter Letter { get; private set; } = null!;

    /// <summary>The filing's own categories case, into which this one goes.</summary>
    public PrivacyRequest? Other => FallBackToCategories.CategoriesCaseOf(Case.Request);

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
        var refusal = await fallBack.HandleAsync(this.Shown(reference, Form.Version), User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t["FallBackToCategoriesPage.Done", reference]);
        return Redirect(Links.Case(Other?.Reference ?? reference));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return false;
        Case = found;
        Letter = found.Preview(FallBackToCategories.LetterFor(found.Request, Other, found.Office), Party.Filer, found.Request.Filing.ContactChannel);
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
    }
}
