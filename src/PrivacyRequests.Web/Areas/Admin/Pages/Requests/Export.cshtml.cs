using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Everything of one case for a regulator: made by a button, because the history says that it was made.</summary>
[Authorize(Policy = OfficeAct.Disclose)]
public sealed class ExportModel(CaseFinder cases, ExportRecord export, OfficeClock clock, Words t) : PageModel
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public string Reference { get; private set; } = "";

    public ExportedCase? Made { get; private set; }

    public DateOnly Today { get; } = clock.Now().Day;

    public TimeZoneInfo Zone => clock.Calendar.Zone;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation) =>
        await LoadAsync(reference, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation) =>
        await MakeAsync(reference, cancellation) ?? Page();

    public async Task<IActionResult> OnPostDataAsync(string reference, CancellationToken cancellation) =>
        await MakeAsync(reference, cancellation) ?? File(JsonSerializer.SerializeToUtf8Bytes(Made, Readable), "application/json", $"{Reference}.json");

    private async Task<IActionResult?> MakeAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        Made = await export.HandleAsync(reference, User.MayReadRestricted(), t, User.Actor(), cancellation);
        return Made is null ? this.Refused(Refusals.Stale, t) : null;
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await cases.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return false;
        Reference = found.Reference;
        return true;
    }
}
