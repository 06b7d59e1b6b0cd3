using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Limits;

/// <summary>Query: the requests to know that the twelve-month limit looks at, of a likely or a confirmed same person.</summary>
public sealed class EarlierKnowRequests(RequestsDb db)
{
    /// <summary>By equal e-mail, phone, or name with postal code: a proposal, for staff only.</summary>
    public Task<IReadOnlyList<EarlierKnowRequest>> LikelySamePersonAsync(IReadOnlyList<FilingLookup> hashes, CancellationToken cancellation)
    {
        var telling = hashes.Where(h => h.TellsPerson).ToList();
        var (kinds, values) = (telling.Select(h => h.Kind).Distinct().ToList(), telling.Select(h => h.Hash).ToList());
        var cases = db.Lookups.Where(l => kinds.Contains(l.Kind) && values.Contains(l.Hash)).Select(l => l.RequestId);
        return AnsweredAsync(db.Requests.Where(r => cases.Contains(r.Id)), cancellation);
    }

    /// <summary>
    /// Of the same person by an officer's confirmation; the case itself is left out. Where a parent asks or asked, only their own filings
    /// count: a denial that rests on a teenager's own requests would tell the parent of them. Reference 12.12.
    /// </summary>
    public Task<IReadOnlyList<EarlierKnowRequest>> OfPersonAsync(Filing filing, CancellationToken cancellation)
    {
        var others = db.Requests.Where(r => r.Filing.PersonNumber == filing.PersonNumber && r.FilingId != filing.Id);
        return AnsweredAsync(filing.Filer == FilerKind.Parent
            ? others.Where(r => r.Filing.Filer == FilerKind.Parent)
            : others.Where(r => r.Filing.Filer != FilerKind.Parent), cancellation);
    }

    private static async Task<IReadOnlyList<EarlierKnowRequest>> AnsweredAsync(IQueryable<PrivacyRequest> requests, CancellationToken cancellation) =>
        await requests.Where(r => (r.Right == Right.KnowCategories || r.Right == Right.SpecificPieces) && !r.IsOpen && (r.Outcome == Outcome.Answered || r.Outcome == Outcome.AnsweredInPart))
            .Select(r => new EarlierKnowRequest(r.Reference, r.Filing.Reference, r.ReceivedOn, true)).ToListAsync(cancellation);
}
