using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Letters;

/// <summary>Letters that have not left: until they do, their requests keep the old date.</summary>
[Authorize(Policy = OfficeAct.ReadCase)]
public sealed class IndexModel(LettersNotOut letters, LettersMaybeDone done, OfficeClock clock) : PageModel
{
    public IReadOnlyList<LetterNotOut> Letters { get; private set; } = [];

    /// <summary>By key, those that people may have done since the backup from which the office was put back.</summary>
    public IReadOnlyDictionary<Guid, DateTime> MaybeDone { get; private set; } = new Dictionary<Guid, DateTime>();

    public TimeZoneInfo Zone => clock.Calendar.Zone;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Letters = await letters.ListAsync(User.MayReadRestricted(), cancellation);
        MaybeDone = await done.AllAsync(cancellation);
    }
}
