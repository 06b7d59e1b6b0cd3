using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Mailbox;

/// <summary>One message, as text: what was found in it, its clock, and what may be done with it. Nothing in it is rendered, fetched or clickable.</summary>
[Authorize(Policy = OfficeAct.LogRequest)]
public sealed class MessageModel(MailOnFile files, MailMoves moves, OfficeClock clock, Words t) : PageModel
{
    public MailFile Mail { get; private set; } = null!;

    /// <summary>Where the message lay when the page was shown.</summary>
    [BindProperty]
    public MailState Shown { get; set; }

    public DateOnly Today => clock.Now().Day;

    public TimeZoneInfo Zone => clock.Calendar.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostSpamAsync(Guid id, CancellationToken cancellation) => MoveAsync(id, MailMove.Spam, cancellation);

    public Task<IActionResult> OnPostBackAsync(Guid id, CancellationToken cancellation) => MoveAsync(id, MailMove.Back, cancellation);

    private async Task<IActionResult> MoveAsync(Guid id, MailMove move, CancellationToken cancellation)
    {
        if (await moves.MoveAsync(new ShownMail(id, Shown, User.MayReadRestricted()), move, User.Actor(), cancellation) is { } refusal)
            return await LoadAsync(id, cancellation) ? this.Refused(refusal, t) : NotFound();
        TempData.Flash(t[$"MailboxPages.Done.{move}"]);
        return Redirect(move == MailMove.Back ? Links.Mail(id) : Links.Mailbox);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await files.FindAsync(id, User.MayReadRestricted(), cancellation) is not { } found) return false;
        (Mail, Shown) = (found, found.Message.State);
        ModelState.Remove(nameof(Shown));
        return true;
    }
}
