using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Limits;

/// <summary>The twelve-month finding of one case with its two earlier requests. For staff only.</summary>
/// <param name="Confirmed">The three are one person's by an officer's confirmation; else it is a proposal, on which no denial rests.</param>
public sealed record LimitFinding(TwelveMonthLimitFinding Finding, bool Confirmed);

/// <summary>Query: whether a case is a third request to know inside twelve months, as confirmed or as likely. Civil Code 1798.130(b).</summary>
public sealed class LimitFindings(RequestsDb db, EarlierKnowRequests earlier)
{
    public async Task<LimitFinding?> OfAsync(PrivacyRequest request, CancellationToken cancellation)
    {
        if (!request.Right.AsksToKnow()) return null;
        if (await ConfirmedAsync(request, cancellation) is { } confirmed) return new LimitFinding(confirmed, Confirmed: true);
        var hashes = await db.Lookups.Where(l => l.RequestId == request.Id).Select(l => new FilingLookup(l.Kind, l.Hash)).ToListAsync(cancellation);
        var likely = await earlier.LikelySamePersonAsync(hashes, cancellation);
        var others = likely.Where(e => e.FilingReference != request.Filing.Reference).ToList();
        return TwelveMonthLimit.Of(request.ReceivedOn, others) is { } proposed ? new LimitFinding(proposed, Confirmed: false) : null;
    }

    /// <summary>Two answered requests of the confirmed same person stand inside the window before this one.</summary>
    public async Task<bool> IsThirdAsync(PrivacyRequest request, CancellationToken cancellation) =>
        request.Right.AsksToKnow() && await ConfirmedAsync(request, cancellation) is not null;

    private async Task<TwelveMonthLimitFinding?> ConfirmedAsync(PrivacyRequest request, CancellationToken cancellation) =>
        TwelveMonthLimit.Of(request.ReceivedOn, await earlier.OfPersonAsync(request.Filing, cancellation));
}
