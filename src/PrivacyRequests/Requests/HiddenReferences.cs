using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>Query: leaves out of a history what names a restricted filing that this reader may not see.</summary>
public sealed class HiddenReferences(RequestsDb db)
{
    public async Task<CaseHistory> LeaveOutAsync(CaseHistory history, CaseReader reader, CancellationToken cancellation)
    {
        var named = history.Lines.SelectMany(l => Named(l.Event)).Distinct().ToList();
        if (reader.Officer || named.Count == 0) return history;
        var visible = await CaseFinder.Visible(db.Requests.AsNoTracking(), reader).Where(r => named.Contains(r.Filing.Reference))
            .Select(r => r.Filing.Reference).Distinct().ToListAsync(cancellation);
        return history with { Lines = [.. history.Lines.Where(l => Named(l.Event).All(visible.Contains))] };
    }

    /// <summary>The filings that an event names.</summary>
    private static IReadOnlyList<string> Named(CaseEvent happened) => happened switch
    {
        TwelveMonthLimitFound e => [FilingOf(e.FirstReference), FilingOf(e.SecondReference)],
        MatchConfirmed e => [FilingOf(e.OtherReference)],
        MatchTakenBack e => [FilingOf(e.OtherReference)],
        _ => [],
    };

    private static string FilingOf(string reference) => Reference.ReadCase(reference) is var (filing, _) ? filing : reference;
}
