using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Letters;

/// <summary>A letter as it was sent, where it stands, and what can be done while it has not left.</summary>
[Authorize(Policy = OfficeAct.ReadCase)]
public sealed class LetterModel(LetterOnFile letters, LettersMaybeDone done, OfficeClock clock) : PageModel
{
    public FiledLetter Filed { get; private set; } = null!;

    /// <summary>When the backup was made that the office was put back from, where people may have done this letter since.</summary>
    public DateTime? MaybeDoneSince { get; private set; }

    public OutboxLetter Letter => Filed.Letter;

    public TimeZoneInfo Zone => clock.Calendar.Zone;

    /// <summary>What is offered now, the likeliest first.</summary>
    public IEnumerable<LetterAct> Acts => TakeLetterBack.MayBeTakenBack(Letter) ? [.. Moves, LetterAct.Back] : Moves;

    private IReadOnlyList<LetterAct> Moves => Letter switch
    {
        { State: LetterState.ToPost, Channel: Channel.Post } => [LetterAct.Posted],
        { State: LetterState.ToPost } => [LetterAct.Posted, LetterAct.Paper],
        { State: LetterState.ToTell } => [LetterAct.Told],
        { State: LetterState.ToPlaceInAccount } => [LetterAct.Placed],
        { State: LetterState.CannotBeMailed, FilingId: null } => [LetterAct.Lift],
        { State: LetterState.Failed or LetterState.Queued, Attempts: > 0, FilingId: null } or { State: LetterState.Held, FilingId: null } => [LetterAct.Again],
        { State: LetterState.CannotBeMailed } => [LetterAct.Paper, LetterAct.Elsewhere, LetterAct.Lift],
        { State: LetterState.Failed or LetterState.Held } => [LetterAct.Again, LetterAct.Paper, LetterAct.Elsewhere],
        { State: LetterState.Queued, Attempts: > 0 } => [LetterAct.Again, LetterAct.Paper],
        _ => [],
    };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await letters.FindAsync(id, User.MayReadRestricted(), cancellation) is not { } filed) return NotFound();
        Filed = filed;
        MaybeDoneSince = await done.FindAsync(id, cancellation);
        return Page();
    }
}
