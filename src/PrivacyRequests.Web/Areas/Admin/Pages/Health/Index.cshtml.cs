using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Health;

/// <summary>Whether database, mail, jobs and the rest are well, with figures: for whoever runs the office.</summary>
[Authorize(Policy = OfficeAct.Configure)]
public sealed class IndexModel(HealthBoard board, OfficeClock clock) : PageModel
{
    public HealthReading Shown { get; private set; } = null!;

    public TimeZoneInfo Zone { get; } = clock.Calendar.Zone;

    public IReadOnlyList<(string Name, DateTime? Ran)> Jobs => Shown.Facts.Office is { } office
        ? [.. Shown.Facts.Jobs.Select(j => (j.Name, office.Marks.TryGetValue(HealthRules.RanMark(j.Name), out var at) ? at : (DateTime?)null))] : [];

    /// <summary>Where what a figure tells of can be seen; null where nobody can look further from here.</summary>
    public static string? ListOf(HealthName figure) => figure switch
    {
        HealthName.Mail or HealthName.Letters => Links.Letters,
        HealthName.Mailbox => Links.Mailbox,
        _ => null,
    };

    public async Task OnGetAsync(CancellationToken cancellation) => Shown = await board.ReadAsync(cancellation);
}
