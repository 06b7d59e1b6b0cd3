using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>
/// Stops a case in the save of the act that calls, and takes back an answer that was decided and has not left: an outbox that claimed its
/// letter finds it cancelled before handing it over. 11 CCR §7060(f), §7061(b).
/// </summary>
internal static class SuspicionStop
{
    /// <summary>By rule, on every open case that is not stopped yet; never on one for which nobody is checked: 11 CCR §7060(b).</summary>
    public static async Task ByRuleAsync(RequestsDb db, IEnumerable<PrivacyRequest> requests, SuspicionCause cause, DateTime now, CancellationToken cancellation)
    {
        foreach (var request in requests.Where(r => r is { IsOpen: true, Verification: not VerificationStatus.Suspicious, Standard.Points: > 0 }).ToList())
        {
            var answer = await AnswerLetterAsync(db, request, cancellation);
            var leaving = answer?.IsBeingSent(now) == true;
            db.Record(request, request.StopByRule(cause, leaving).Event!, new Actor.Job(), now);
            if (!leaving) TakeBack(answer);
        }
    }

    /// <summary>The letter of an answer that was decided and has not left.</summary>
    public static async Task<OutboxLetter?> AnswerLetterAsync(RequestsDb db, PrivacyRequest request, CancellationToken cancellation) =>
        request.AnswerId is null ? null
            : await db.Letters.SingleOrDefaultAsync(l => l.Id == request.DecisionLetterId && l.State != LetterState.Left, cancellation);

    public static void TakeBack(OutboxLetter? answer)
    {
        if (answer is not null) (answer.State, answer.LeaseOwner, answer.LeasedUntil, answer.HandingOverAt) = (LetterState.Cancelled, null, null, null);
    }
}
