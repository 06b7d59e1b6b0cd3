using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>
/// An officer saw that the person signed in again to the account they already had: that is the check, for every open case of the filing.
/// It holds 24 hours; after that the person signs in once more. No account is ever asked for. 11 CCR §7061(a); Civil Code 1798.130(a)(2)(A).
/// </summary>
public sealed class RecordAccountSignIn(RequestsDb db, OfficeClock clock, CaseFinder cases, CaseTally tallies, ProofReplies replies, Sealer sealer)
{
    /// <param name="at">UTC; when the person signed in.</param>
    /// <param name="seen">To which account, and how the officer saw it.</param>
    public async Task<Refusal?> HandleAsync(ShownCase shown, DateTime at, string seen, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        foreach (var each in request.Filing.Requests.Where(r => r == request || r is { IsOpen: true, Verification: not VerificationStatus.Suspicious }))
        {
            var note = SealedNote.Of(each.Id, seen, now.Utc, sealer);
            var step = each.RecordAccountSignIn(at, clock.Calendar.DateOf(at), note.Id, now.Utc);
            if (step.Event is null) return step.Refusal;
            db.Notes.Add(note);
            db.Record(each, step.Event, by, now.Utc);
            var matched = (await tallies.OfAsync(each, cancellation)).Matched;
            var verified = each.Verify(VerificationWay.AccountSignIn, matched, null);
            if (verified.Refusal is { } refusal && refusal != Refusals.AlreadyVerified) return refusal;
            if (verified.Event is null) continue;
            await replies.EmptyAsync(each, cancellation);
            db.Record(each, verified.Event, by, now.Utc);
        }

        return await db.SaveOrStaleAsync(cancellation);
    }
}
