using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>All requests, open and closed, the latest first.</summary>
[Authorize(Policy = OfficeAct.ReadCase)]
public sealed class IndexModel(AllRequests requests, OfficeClock clock) : PageModel
{
    public RequestsPage Shown { get; private set; } = null!;

    public bool Later { get; private set; }

    public async Task OnGetAsync(string? after, CancellationToken cancellation)
    {
        var key = Links.ReadKey(after);
        Later = key is not null;
        Shown = await requests.PageAsync(key, User.MayReadRestricted(), clock.Now().Day, cancellation);
    }
}
