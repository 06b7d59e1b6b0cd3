using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>One page of all requests, open and closed. <see cref="Next"/> is null on the last one.</summary>
public sealed record RequestsPage(IReadOnlyList<CaseRow> Rows, QueueKey? Next);

/// <summary>Query: all cases, the latest receipt first.</summary>
public sealed class AllRequests(RequestsDb db, Sealer sealer)
{
    public const int PageLength = 50;

    /// <param name="after">Day of receipt and reference of the last line before.</param>
    public async Task<RequestsPage> PageAsync(QueueKey? after, CaseReader mayReadRestricted, DateOnly today, CancellationToken cancellation)
    {
        var requests = CaseFinder.Visible(db.Requests, mayReadRestricted).Before(after);
        var facts = await requests.Facts(db).OrderByDescending(f => f.ReceivedOn).ThenByDescending(f => f.Reference).Take(PageLength + 1).ToListAsync(cancellation);
        var shown = facts.Take(PageLength).Select(f => f.Row(sealer, today)).ToList();
        return new RequestsPage(shown, facts.Count > PageLength ? new QueueKey(shown[^1].ReceivedOn, shown[^1].Reference) : null);
    }
}
