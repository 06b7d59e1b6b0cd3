using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Areas.Admin.Pages;

/// <summary>What the box in the top bar found. Posted, because an address bar remembers names.</summary>
[Authorize(Policy = OfficeAct.ReadCase)]
public sealed class SearchModel(RequestSearch search, RemovedRecords removed, OfficeClock clock) : PageModel
{
    public SearchResult Found { get; private set; } = new([], More: false);

    /// <summary>What is left of removed cases with such a reference.</summary>
    public IReadOnlyList<RemovedRecord> Removed { get; private set; } = [];

    public bool Asked { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? q, CancellationToken cancellation)
    {
        var typed = q?.Trim() ?? "";
        if (typed.Length is 0 or > RequestSearch.TypedMaxLength) return Page();
        Found = await search.FindAsync(typed, User.MayReadRestricted(), clock.Now().Day, cancellation);
        Removed = await removed.FindAsync(typed, User.MayReadRestricted(), cancellation);
        Asked = true;
        var one = Found.Rows is [var only] && Reference.Beginning(typed) is { } beginning && only.Reference.StartsWith(beginning, StringComparison.Ordinal);
        return one ? Redirect(Links.Case(Found.Rows[0].Reference)) : Page();
    }
}
