using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Adds and removes the files of an answer. Files are read while they arrive; this page checks its antiforgery token itself.</summary>
[Authorize(Policy = OfficeAct.Disclose)]
[IgnoreAntiforgeryToken]
[StreamedUpload(StoredFile.MaxLength + StoredFile.ChunkLength)]
public sealed class FilesModel(DecisionDesk desk, KeptFiles files, KeepFile keep, Words t) : PageModel
{
    public CaseInHand Case { get; private set; } = null!;

    public IReadOnlyList<KeptFile> Files { get; private set; } = [];

    public IReadOnlyList<ScannedFile> Scanned { get; private set; } = [];

    /// <summary>The name of the file box; the files themselves are never bound.</summary>
    public string? Upload { get; }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation) =>
        await LoadAsync(reference, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        var kept = 0;
        await foreach (var file in StreamedUpload.FilesAsync(HttpContext, cancellation))
        {
            if (await keep.HandleAsync(reference, file, User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
            kept++;
        }

        if (kept == 0) ModelState.AddModelError(nameof(Upload), t["AnswerFiles.Missing"]);
        if (kept == 0) throw new InvalidFormException();
        TempData.Flash(t["AnswerFiles.Kept", kept]);
        return Redirect(Links.AnswerFiles(Case.Request.Reference));
    }

    public async Task<IActionResult> OnPostRemoveAsync(string reference, [FromQuery] Guid file, [FromServices] RemoveFile remove, CancellationToken cancellation)
    {
        if (!await HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(HttpContext)) return BadRequest();
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        if (await remove.HandleAsync(reference, file, User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t["AnswerFiles.Removed"]);
        return Redirect(Links.AnswerFiles(Case.Request.Reference));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return false;
        (Case, Files) = (found, await files.OfCaseAsync(found.Request.Id, cancellation));
        if (found.Request.CannotDecide is null) Scanned = await HttpContext.RequestServices.GetRequiredService<AnswerScan>().FilesAsync(found.Request.Id, cancellation);
        return true;
    }
}
