using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Mailbox;

/// <summary>An attachment of a message, to be saved and never shown.</summary>
[Authorize(Policy = OfficeAct.LogRequest)]
public sealed class FileModel(MailFiles files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, int part, CancellationToken cancellation) =>
        await files.FindAsync(id, part, User.MayReadRestricted(), cancellation) is { } file ? new StoredFileResult(file, files.ReadAsync(id, part, cancellation)) : NotFound();
}
