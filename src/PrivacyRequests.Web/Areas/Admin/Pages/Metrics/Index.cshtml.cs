using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Records;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Metrics;

/// <summary>The figures of a calendar year by right: 11 CCR §7102(a).</summary>
[Authorize(Policy = OfficeAct.ReadCase)]
public sealed class IndexModel(OfficeMetrics metrics, OfficeClock clock, Words t) : PageModel
{
    public const int FirstYear = 2020;

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public int Shown => Year!.Value;

    public IReadOnlyList<MetricsLine> Lines { get; private set; } = [];

    public static IEnumerable<(string Head, Counted? Counted, int Count)> Counts(MetricsLine line) =>
    [
        (nameof(line.Received), null, line.Received), (nameof(line.Complied), Counted.Complied, line.Complied), (nameof(line.Denied), Counted.Denied, line.Denied),
        (nameof(line.Otherwise), Counted.Otherwise, line.Otherwise), (nameof(line.Open), Counted.Open, line.Open),
    ];

    public static string Written(decimal? days, Words words) => days is { } number ? number.ToString("0.##", words.Culture) : words["Metrics.None"];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var right = IsYear(Year ?? clock.Now().Day.Year) && ModelState.IsValid;
        if (!right)
        {
            ModelState.Clear();
            ModelState.AddModelError(nameof(Year), t["Metrics.Wrong"]);
        }

        if (!right || Year is null) Year = clock.Now().Day.Year;
        Lines = await metrics.OfAsync(Year.Value, cancellation);
        var page = Page();
        page.StatusCode = right ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return page;
    }

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid || Year is not { } year || !IsYear(year)) return BadRequest();
        return File(Encoding.UTF8.GetBytes(MetricsFile.Of(year, await metrics.OfAsync(year, cancellation), t)), "text/csv; charset=utf-8", $"{year}.csv");
    }

    private bool IsYear(int year) => year >= FirstYear && year <= clock.Now().Day.Year;
}
