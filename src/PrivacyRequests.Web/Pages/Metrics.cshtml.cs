using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Records;

namespace PrivacyRequests.Web.Pages;

/// <summary>The figures of the last calendar year, for everybody; there is no such page unless the office shows it. 11 CCR §7102(a)(2).</summary>
[AllowAnonymous]
public sealed class MetricsModel(OfficeMetrics metrics, OfficeSettingsReader settings, OfficeClock clock) : PageModel
{
    public int Year { get; } = clock.Now().Day.Year - 1;

    public OfficeSettings Office { get; private set; } = new();

    public IReadOnlyList<MetricsLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Office = (await settings.CurrentAsync(cancellation)).Settings;
        if (!Office.PublishMetrics) return NotFound();
        Lines = await metrics.OfAsync(Year, cancellation);
        return Page();
    }
}
