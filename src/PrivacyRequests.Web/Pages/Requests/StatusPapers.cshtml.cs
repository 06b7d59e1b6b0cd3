using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correction;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>Whoever filed sends papers for a correction; they are read while they arrive, and each is kept or refused by itself. 11 CCR §7023(d).</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[StreamedUpload((CorrectionPapers.MaxLength * CorrectionPapers.Most) + StoredFile.ChunkLength)]
public sealed class StatusPapersModel(StatusFile file, StatusCookie cookie, SendPapers send, Words t) : PageModel
{
    private (Guid Request, FilerKind Filer) by;

    public IReadOnlyList<KeptFile> Sent { get; private set; } = [];

    /// <summary>The name of the file box; the files themselves are never bound.</summary>
    public string? Upload { get; }

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellation) =>
        await LoadAsync(number, cancellation) ? Page() : Redirect(SiteLinks.Status);

    public async Task<IActionResult> OnPostAsync(int number, CancellationToken cancellation)
    {
        if (!await LoadAsync(number, cancellation)) return Redirect(SiteLinks.Status);
        var came = 0;
        await foreach (var paper in StreamedUpload.FilesAsync(HttpContext, cancellation))
        {
            if (await send.HandleAsync(by.Request, paper, Actor.ByLink(by.Filer), cancellation) is { } refusal)
            {
                await LoadAsync(number, cancellation);
                ModelState.AddModelError(nameof(Upload), t[$"Refusals.{refusal.Name}"] + (came > 0 ? " " + t["StatusDecisions.Papers.Some", came] : ""));
                throw new InvalidFormException();
            }

            came++;
        }

        if (came == 0) ModelState.AddModelError(nameof(Upload), t["StatusDecisions.Papers.Missing"]);
        if (came == 0) throw new InvalidFormException();
        TempData.Flash(t["StatusDecisions.Papers.Done", came]);
        return Redirect(Links.StatusOpen);
    }

    /// <summary>Only among the open corrections of the filing that this browser has open.</summary>
    private async Task<bool> LoadAsync(int number, CancellationToken cancellation)
    {
        if (cookie.Read(HttpContext) is not { } id || await file.OfAsync(id, t, cancellation) is not { } shown) return false;
        if (number < 1 || number > shown.Cases.Count || !shown.Cases[number - 1].MaySendPapers) return false;
        by = (shown.Cases[number - 1].Id, shown.Filing.Filer);
        Sent = await HttpContext.RequestServices.GetRequiredService<CorrectionPapers>().OfCaseAsync(by.Request, cancellation);
        return true;
    }
}
