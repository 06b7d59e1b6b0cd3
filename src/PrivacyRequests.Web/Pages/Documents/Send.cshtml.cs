using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Responses;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Pages.Documents;

public enum DocumentState
{
    ToSend,
    Came,
    Expired,
    Unknown,
}

/// <summary>The person sends the one paper that was asked for. Opening the link changes nothing. 11 CCR §7060(c)–(d).</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[StreamedUpload(Evidence.MaxLength + StoredFile.ChunkLength)]
public sealed class SendModel(SendDocument send, Words t) : PageModel
{
    public ShownDocumentLink? Shown { get; private set; }

    /// <summary>The name of the file box; the file itself is never bound.</summary>
    public string? Upload { get; }

    public DocumentState State => Shown switch
    {
        null => DocumentState.Unknown,
        { Came: true } => DocumentState.Came,
        { Open: false } => DocumentState.Expired,
        _ => DocumentState.ToSend,
    };

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        Shown = await send.ByTokenAsync(token, cancellation);
        var page = Page();
        page.StatusCode = State switch
        {
            DocumentState.Unknown => StatusCodes.Status404NotFound,
            DocumentState.Expired => StatusCodes.Status400BadRequest,
            DocumentState.ToSend or DocumentState.Came => StatusCodes.Status200OK,
        };
        return page;
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        Shown = await send.ByTokenAsync(token, cancellation);
        if (State != DocumentState.ToSend) return Redirect(Links.SendDocument(token));
        await foreach (var file in StreamedUpload.FilesAsync(HttpContext, cancellation))
            return await send.HandleAsync(token, file, cancellation) is { } refusal ? this.Refused(refusal, t) : Redirect(Links.SendDocument(token));
        ModelState.AddModelError(nameof(Upload), t["SendDocumentPage.Missing"]);
        throw new InvalidFormException();
    }
}
