using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>Query: one case by its reference, with its filing and the filing's other cases. The one filter of restricted cases is here.</summary>
public sealed class CaseFinder(RequestsDb db)
{
    /// <summary>Null when there is no such case, or it is restricted and the reader may not see it: both look the same.</summary>
    public async Task<PrivacyRequest?> FindAsync(string? reference, CaseReader mayReadRestricted, CancellationToken cancellation)
    {
        if (Reference.ReadCase(reference) is not var (filing, number)) return null;
        var written = $"{filing}-{number}";
        return await Visible(db.Requests, mayReadRestricted).Include(r => r.Filing).ThenInclude(f => f.Requests)
            .SingleOrDefaultAsync(r => r.Reference == written, cancellation);
    }

    public static IQueryable<PrivacyRequest> Visible(IQueryable<PrivacyRequest> requests, CaseReader reader) =>
        reader.Officer ? requests : requests.Where(r => !r.Restricted || r.Filing.NamedPersons.Any(p => p.StaffNumber == reader.Number));

    /// <summary>A filing of which one case is restricted is seen by nobody else in any part.</summary>
    public static IQueryable<Filing> Visible(IQueryable<Filing> filings, CaseReader reader) =>
        reader.Officer ? filings : filings.Where(f => !f.Requests.Any(r => r.Restricted) || f.NamedPersons.Any(p => p.StaffNumber == reader.Number));

    /// <summary>For an act on a page: the case as it is now, to be saved only if it still has the version that the page showed.</summary>
    public async Task<PrivacyRequest?> ForActAsync(string reference, int version, CaseReader mayReadRestricted, CancellationToken cancellation)
    {
        var request = await FindAsync(reference, mayReadRestricted, cancellation);
        if (request is not null) db.Entry(request).Property(r => r.Version).OriginalValue = version;
        return request;
    }
}
