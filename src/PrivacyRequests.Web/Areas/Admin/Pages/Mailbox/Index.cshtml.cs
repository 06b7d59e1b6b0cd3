using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Mailbox;

/// <summary>The office's mail: what waits for a person, oldest first, because its clock may run; and what became of the rest.</summary>
[Authorize(Policy = OfficeAct.LogRequest)]
public sealed class IndexModel(MailList mail) : PageModel
{
    public MailFilter Show { get; private set; }

    public IReadOnlyList<MailRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(MailFilter show, CancellationToken cancellation)
    {
        ModelState.Clear(); // a filter that there is not is none
        Show = Enum.IsDefined(show) ? show : MailFilter.Waiting;
        Rows = await mail.ListAsync(Show, User.MayReadRestricted(), cancellation);
    }
}
