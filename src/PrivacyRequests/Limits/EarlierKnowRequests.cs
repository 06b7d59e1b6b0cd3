using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Limits;

/// <summary>Query: the requests to know that the twelve-month limit looks at, of a likely or a confirmed same person.</summary>
public sealed class EarlierKnowRequests(RequestsDb db)
{
    /// <summary>By equal e-mail, phone, or name with postal code: a proposal, for staff only.</summary>
    public async Task<IReadOnlyList<EarlierKnowRequest>> LikelySamePersonAsync(IReadOnlyList<FilingLookup> hashes, CancellationToken cancellation)
    {
        var filings = new HashSet<Guid>();
        foreach (var hash in hashes.Where(h => h.Kind is LookupKind.Email or LookupKind.Phone or LookupKind.NameWordWithPostalCode))
            filings.UnionWith(await db.Lookups.Where(l => l.Kind == hash.Kind && l.Hash == hash.Hash).Select(l => l.FilingId).Distinct().ToListAsync(cancellation));
        return filings.Count == 0 ? [] : await AnsweredAsync(db.Requests.Where(r => filings.Contains(r.FilingId)), cancellation);
    }

    /// <summary>Of the same person by an officer's confirmation; the case itself is left out.</summary>
    public Task<IReadOnlyList<EarlierKnowRequest>> OfPersonAsync(Guid personNumber, Guid exceptFiling, CancellationToken cancellation) =>
        AnsweredAsync(db.Requests.Where(r => r.Filing.PersonNumber == personNumber && r.FilingId != exceptFiling), cancellation);

    private static async Task<IReadOnlyList<EarlierKnowRequest>> AnsweredAsync(IQueryable<PrivacyRequest> requests, CancellationToken cancellation) =>
        await requests.Where(r => r.Right != Right.Delete && !r.IsOpen && (r.Outcome == Outcome.Answered || r.Outcome == Outcome.AnsweredInPart))
            .Select(r => new EarlierKnowRequest(r.Reference, r.Filing.Reference, r.ReceivedOn, true)).ToListAsync(cancellation);
}
