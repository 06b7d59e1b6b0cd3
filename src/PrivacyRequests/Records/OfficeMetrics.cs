using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Records;

/// <summary>Query: the requests that the figures of a year count, those whose records were removed as well.</summary>
public sealed class OfficeMetrics(RequestsDb db)
{
    public async Task<IReadOnlyList<MetricsLine>> OfAsync(int year, CancellationToken cancellation) => YearlyMetrics.Of(year, await CasesAsync(year, default, cancellation));

    /// <summary>The cases behind one figure; a restricted one is counted and not listed to whoever may not read it.</summary>
    /// <param name="counted">Null: all that were received.</param>
    public async Task<(IReadOnlyList<CountedCase> Listed, int NotListed)> BehindAsync(int year, Right right, Counted? counted, CaseReader mayReadRestricted, CancellationToken cancellation)
    {
        var counts = YearlyMetrics.ReceivedIn(year, await CasesAsync(year, mayReadRestricted, cancellation))
            .Where(c => c.Right == right && (counted is null || c.Counted == counted)).OrderBy(c => c.ReceivedOn).ThenBy(c => c.Reference, StringComparer.Ordinal).ToList();
        var listed = counts.Where(c => !c.Hidden).ToList();
        return (listed, counts.Count - listed.Count);
    }

    private async Task<IReadOnlyCollection<CountedCase>> CasesAsync(int year, CaseReader reader, CancellationToken cancellation)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var (officer, number) = reader;
        var kept = db.Requests.AsNoTracking();
        var removed = db.RemovedRecords.AsNoTracking();
        return [.. (await kept.Where(r => r.ReceivedOn >= first && r.ReceivedOn <= last)
                .Select(r => new CountedCase(r.Reference, r.AskedFor, r.ReceivedOn, r.ClosedOn, r.Outcome,
                    r.Restricted && !officer && !r.Filing.NamedPersons.Any(p => p.StaffNumber == number), null)).ToListAsync(cancellation))
            .Concat(await kept.Where(r => r.ClosedOn >= first && r.ClosedOn <= last && r.ReceivedOn < first)
                .Select(r => new CountedCase(r.Reference, r.AskedFor, r.ReceivedOn, r.ClosedOn, r.Outcome,
                    r.Restricted && !officer && !r.Filing.NamedPersons.Any(p => p.StaffNumber == number), null)).ToListAsync(cancellation))
            .Concat(await removed.Where(r => r.RequestedOn >= first && r.RequestedOn <= last)
                .Select(r => new CountedCase(r.Reference, r.Nature, r.RequestedOn, r.RespondedOn, r.Response, r.Restricted && !officer, r.RemovedOn)).ToListAsync(cancellation))
            .Concat(await removed.Where(r => r.RespondedOn >= first && r.RespondedOn <= last && r.RequestedOn < first)
                .Select(r => new CountedCase(r.Reference, r.Nature, r.RequestedOn, r.RespondedOn, r.Response, r.Restricted && !officer, r.RemovedOn)).ToListAsync(cancellation))];
    }
}
