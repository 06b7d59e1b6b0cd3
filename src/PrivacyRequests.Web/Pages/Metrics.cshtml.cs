using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Caching.Memory;
using PrivacyRequests.Office;
using PrivacyRequests.Records;

namespace PrivacyRequests.Web.Pages;

/// <summary>The figures of the last calendar year, for everybody; there is no such page unless the office shows it. 11 CCR §7102(a)(2).</summary>
[AllowAnonymous]
public sealed class MetricsModel(OfficeMetrics metrics, OfficeSettingsReader settings, OfficeClock clock, IMemoryCache cache) : PageModel
{
    private static readonly TimeSpan ReadAgainAfter = TimeSpan.FromMinutes(10);

    public int Year { get; } = clock.Now().Day.Year - 1;

    public OfficeSettings Office { get; private set; } = new();

    public IReadOnlyList<MetricsLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Office = (await settings.CurrentAsync(cancellation)).Settings;
        if (!Office.PublishMetrics) return NotFound();
        // Anybody may ask, as often as they like: the year's requests are read once in a while.
        Lines = (await cache.GetOrCreateAsync((nameof(MetricsModel), Year), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = ReadAgainAfter;
            return metrics.OfAsync(Year, cancellation);
        }))!;
        return Page();
    }
}
