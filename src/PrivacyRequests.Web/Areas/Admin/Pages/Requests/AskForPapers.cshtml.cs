using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Agents;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Asks whoever filed for the missing paper, with the letter shown before it leaves.</summary>
[Authorize(Policy = OfficeAct.Verify)]
public sealed class AskForPapersModel(CheckDesk desk, AskForPapers ask, Words t) : PageModel
{
    public CaseInCheck Case { get; private set; } = null!;

    public RenderedLetter Letter { get; private set; } = null!;

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
        if (await ask.HandleAsync(this.Shown(reference, Form.Version), User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t["AuthorityPages.Papers.Done", reference]);
        return Redirect(Links.Act(reference, CaseAct.RecordAuthority));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAnyAsync(reference, User.MayReadRestricted(), cancellation) is not { } found || !found.Request.Filing.FiledForAnother) return false;
        Case = found;
        Letter = found.Preview(AskForPapers.LetterFor(found.Request, found.Office), Party.Filer, found.Request.Filing.ContactChannel);
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
    }
}
