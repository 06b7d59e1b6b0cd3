using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Letters;

/// <summary>Letters that have not left: until they do, their requests keep the old date.</summary>
[Authorize(Policy = OfficeAct.ReadCase)]
public sealed class IndexModel(LettersNotOut letters, OfficeClock clock) : PageModel
{
    public IReadOnlyList<LetterNotOut> Letters { get; private set; } = [];

    public TimeZoneInfo Zone => clock.Calendar.Zone;

    public async Task OnGetAsync(CancellationToken cancellation) => Letters = await letters.ListAsync(User.MayReadRestricted(), cancellation);
}
