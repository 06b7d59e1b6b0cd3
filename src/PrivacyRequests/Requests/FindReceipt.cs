using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

/// <summary>What a filer keeps: reference and dates, nothing of the person.</summary>
/// <param name="AnswerBy">The statutory date: consumers read this one alone.</param>
/// <param name="LatestWhenExtended">Receipt and 90 days: no extension goes further. Civil Code 1798.130(a)(2)(A).</param>
public sealed record Receipt(
    Guid FilingId, string Reference, DateOnly ReceivedOn, DateOnly AnswerBy, DateOnly LatestWhenExtended, bool ByEmail, bool Confirmed, bool HasChoices);

/// <summary>Query: the receipt of a filing.</summary>
public sealed class FindReceipt(RequestsDb db)
{
    /// <summary>Null when nothing fits the key.</summary>
    public async Task<Receipt?> OfAsync(FilingKey key, CancellationToken cancellation)
    {
        var found = await key.In(db).Select(f => new { f.Id, f.Reference, f.ReceivedOn, f.HasEmail, f.EmailStanding, f.PostalStanding, AnswerBy = f.Requests.Max(r => r.StatutoryOn), HasChoices = f.Requests.Any(r => r.Verification == VerificationStatus.NotNeeded) })
            .SingleOrDefaultAsync(cancellation);
        if (found is null) return null;
        var standing = found.HasEmail ? found.EmailStanding : found.PostalStanding;
        return new Receipt(found.Id, found.Reference, found.ReceivedOn, found.AnswerBy,
            DeadlineRules.Extended(found.ReceivedOn).Statutory, found.HasEmail, standing >= AddressStanding.Confirmed, found.HasChoices);
    }
}
