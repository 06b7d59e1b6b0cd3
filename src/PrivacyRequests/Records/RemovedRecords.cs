using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Records;

#pragma warning disable CA1309 // The database compares references, byte by byte on both.

/// <summary>Query: what is left of removed cases, by reference or its beginning; nobody can be found by name.</summary>
public sealed class RemovedRecords(RequestsDb db)
{
    public const int Most = 20;
    private const int BeginningAtLeast = 4;

    public async Task<IReadOnlyList<RemovedRecord>> FindAsync(string typed, CaseReader mayReadRestricted, CancellationToken cancellation)
    {
        if (Reference.Beginning(typed) is not { Length: >= BeginningAtLeast } beginning) return [];
        var (end, officer) = (beginning + '~', mayReadRestricted.Officer);
        return await db.RemovedRecords.AsNoTracking().Where(r => string.Compare(r.Reference, beginning) >= 0 && string.Compare(r.Reference, end) < 0)
            .Where(r => officer || !r.Restricted).OrderBy(r => r.Reference).Take(Most).ToListAsync(cancellation);
    }
}
