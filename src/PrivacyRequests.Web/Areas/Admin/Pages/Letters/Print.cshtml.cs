using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Letters;

/// <summary>The letter on paper, for a window envelope.</summary>
[Authorize(Policy = OfficeAct.WriteLetter)]
public sealed class PrintModel(LetterOnFile letters, OfficeClock clock) : PageModel
{
    public FiledLetter Filed { get; private set; } = null!;

    /// <summary>With its code only while it waits for its envelope, and for whoever may write letters.</summary>
    public string Paper => LetterSecrets.MayBePrinted(Filed.Letter) ? Filed.Body!.Paper : LetterSecrets.Covered(Filed.Body!.Paper);

    public DateOnly Date => clock.Calendar.DateOf(Filed.Letter.MadeAt);

    /// <summary>On paper the envelope's lines; an e-mail letter printed for the file shows its name and address.</summary>
    public IEnumerable<string> Recipient => [Filed.To.Name, .. Filed.To.Address.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await letters.FindAsync(id, User.MayReadRestricted(), cancellation) is not { Body: not null } filed) return NotFound();
        Filed = filed;
        return Page();
    }
}
