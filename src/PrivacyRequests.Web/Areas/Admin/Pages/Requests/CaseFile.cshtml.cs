using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.TagHelpers;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>The case file; under a filing's bare reference, the list of its cases.</summary>
[Authorize(Policy = OfficeAct.ReadCase)]
public sealed class CaseFileModel(RequestFile file, RequestSearch search, OfficeClock clock, Words t) : PageModel
{
    public CaseFile? Shown { get; private set; }

    /// <summary>The cases of a filing, where the bare reference was asked for.</summary>
    public IReadOnlyList<CaseRow> Cases { get; private set; } = [];

    public DateOnly Today { get; } = clock.Now().Day;

    public TimeZoneInfo Zone => clock.Calendar.Zone;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (Reference.Read(reference) is { } filing)
        {
            Cases = (await search.FindAsync(filing, User.MayReadRestricted(), Today, cancellation)).Rows;
            return Cases.Count == 0 ? NotFound() : Page();
        }

        Shown = await file.FindAsync(reference, User.MayReadRestricted(), Today, t, cancellation);
        return Shown is null ? NotFound() : Page();
    }

    /// <summary>What was told on the way, for the clock.</summary>
    public IEnumerable<ClockNotice> Notices
    {
        get
        {
            var request = Shown!.Request;
            if (request.ReceiptConfirmedOn is { } confirmed) yield return new ClockNotice(t["CaseFile.Clock.Confirmed"], confirmed);
            foreach (var line in Shown.History.Lines.Where(l => l.Event is ConsumerAsked or ProofAsked))
                yield return new ClockNotice(t["CaseFile.Clock.Asked"], clock.Calendar.DateOf(line.At));
            if (request.ExtendedOn is { } extended) yield return new ClockNotice(t["CaseFile.Clock.Extended"], extended);
        }
    }
}
