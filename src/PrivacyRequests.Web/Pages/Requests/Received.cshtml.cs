using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.TagHelpers;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>The receipt, to keep: for a day in the browser that sent the request or opened our link, and nowhere else.</summary>
[AllowAnonymous]
public sealed class ReceivedModel(FindReceipt receipts, ReceivedCookie received) : PageModel
{
    /// <summary>Null when this browser has none, or has it no longer.</summary>
    public Receipt? Receipt { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (received.Read(HttpContext) is { } filing) Receipt = await receipts.OfAsync(new FilingKey.ById(filing), cancellation);
        var page = Page();
        if (Receipt is null) page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }

    /// <summary>On paper there is nothing to confirm before the office begins.</summary>
    public static IEnumerable<WayStep> Way(Receipt receipt, Words t)
    {
        yield return new WayStep(t["Look.Way.Received"], WayState.Done, receipt.ReceivedOn);
        if (receipt.Confirmed) yield return new WayStep(t["Look.Way.Confirmed"], WayState.Done);
        else if (receipt.ByEmail) yield return new WayStep(t["Received.Confirm"], WayState.Current);
        yield return new WayStep(t["Look.Way.WorkedOn"], receipt is { ByEmail: true, Confirmed: false } ? WayState.Ahead : WayState.Current);
        yield return new WayStep(t["Look.Way.Answered"], WayState.Ahead);
    }
}
