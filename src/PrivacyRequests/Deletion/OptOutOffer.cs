using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.OptOut;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Deletion;

/// <summary>Every denial of a deletion, in whole or part, offers the opt-out where the office sells or shares and the person has not opted out. 11 CCR §7022(g).</summary>
public static class OptOutOffer
{
    public static bool IsDue(OfficeSettings office, bool optedOut) => office.SellsOrShares && !optedOut;
}

/// <summary>
/// Query: whether the person of a case has opted out already: on the stop list, or as an officer found for this case or for another of the
/// confirmed same person.
/// </summary>
public sealed class OptedOut(RequestsDb db, Sealer sealer, IsSuppressed list)
{
    /// <param name="found">What the officer found now.</param>
    public async Task<bool> IsAsync(PrivacyRequest request, bool found, CancellationToken cancellation)
    {
        var person = request.Filing.PersonNumber;
        return found || await db.Requests.AnyAsync(r => r.Filing.PersonNumber == person && r.OptedOut, cancellation)
            // Before the check a missing offer would tell a stranger who has opted out.
            || (request.Verification == VerificationStatus.Verified && await list.AskAsync(request.Filing.OpenPeople(sealer), SuppressionKind.SaleOrSharing, cancellation));
    }
}
