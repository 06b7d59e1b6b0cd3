using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.Pages;

/// <summary>The rights in plain words, and where to begin.</summary>
[AllowAnonymous]
public sealed class IndexModel(OfficeSettingsReader settings) : PageModel
{
    public OfficeSettings Office { get; private set; } = new();

    public async Task OnGetAsync(CancellationToken cancellation) => Office = (await settings.CurrentAsync(cancellation)).Settings;
}
