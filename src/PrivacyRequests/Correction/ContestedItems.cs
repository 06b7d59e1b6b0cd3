using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correction;

/// <summary>A contested item as its consumer and the office read it.</summary>
public sealed record ItemToRead(Guid Id, Guid RequestId, int Number, ContestedDetail Detail, ItemWords? Words, bool MayBeHealth, ItemOutcome? Outcome,
    bool MayHaveStatement, string? Statement);

/// <summary>Query: the contested items of a case, and whether the same correction was denied within the six months before.</summary>
public sealed class ContestedItems(RequestsDb db, Sealer sealer)
{
    public async Task<IReadOnlyList<ContestedItem>> OfCaseAsync(Guid requestId, CancellationToken cancellation) =>
        await db.ContestedItems.Where(i => i.RequestId == requestId).OrderBy(i => i.Number).ToListAsync(cancellation);

    public async Task<IReadOnlyList<ItemToRead>> ToReadAsync(IReadOnlyList<Guid> requests, CancellationToken cancellation)
    {
        var items = await db.ContestedItems.AsNoTracking().Where(i => requests.Contains(i.RequestId)).OrderBy(i => i.Number).ToListAsync(cancellation);
        return [.. items.Select(i => new ItemToRead(i.Id, i.RequestId, i.Number, i.Detail, i.Open(sealer), i.MayBeHealth, i.Outcome, i.MayHaveStatement, i.OpenStatement(sealer)))];
    }

    /// <summary>A decision with what the consumer had asked beside each item.</summary>
    public CorrectionReport? Filled(CorrectionReport? report, IReadOnlyList<ContestedItem> items) => report is null ? null : new([.. report.Items.Select(decision =>
        items.FirstOrDefault(i => i.Number == decision.Number) is { } item ? decision with { Asked = item.Open(sealer), MayBeHealth = item.MayBeHealth } : decision)]);

    /// <summary>
    /// Earlier corrections of the same person, by an officer's confirmation, that were denied in whole or part inside six months before this
    /// one came, for the same kind of detail, and none when papers came with this one. Whether it is the same claim the officer judges.
    /// </summary>
    public async Task<IReadOnlyList<string>> RepeatedAsync(PrivacyRequest request, CancellationToken cancellation)
    {
        if (request.Right != Right.Correct) return [];
        var number = request.Filing.PersonNumber;
        var denied = await (from i in db.ContestedItems
                            join r in db.Requests on i.RequestId equals r.Id
                            where r.Filing.PersonNumber == number && r.Id != request.Id && r.ClosedOn != null && r.AnswerId != null && i.Outcome == ItemOutcome.Denied
                            select new { r.Reference, i.Detail, r.ClosedOn }).ToListAsync(cancellation);
        return [.. denied.Where(d => d.ClosedOn <= request.ReceivedOn && request.Contested.Contains(d.Detail)
            && DeadlineRules.MayRefuseRepeatCorrection(d.ClosedOn!.Value, request.ReceivedOn, request.PapersCameOn is not null)).Select(d => d.Reference).Distinct().Order(StringComparer.Ordinal)];
    }
}
