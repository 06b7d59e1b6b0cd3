using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>
/// Ends the check: the person is who they say. By data points; or, where the office holds fewer than the standard names, by another way
/// with the officer's reason. An account's sign-in is recorded by <see cref="RecordAccountSignIn"/>. 11 CCR §7060(c)(3), §7062.
/// </summary>
public sealed class VerifyIdentity(RequestsDb db, OfficeClock clock, CaseFinder cases, CaseTally tallies, ProofReplies replies, Sealer sealer)
{
    /// <param name="reason">The officer's reason; required where the way needs one.</param>
    public async Task<Refusal?> HandleAsync(ShownCase shown, VerificationWay way, string? reason, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        if (way == VerificationWay.AccountSignIn) return Refusals.NoSignIn;
        var tally = await tallies.OfAsync(request, cancellation);
        if (way.NeedsReason() && !tally.FewerHeldThan(request.Standard)) return Refusals.EnoughPointsHeld;
        var now = clock.Now();
        var note = string.IsNullOrWhiteSpace(reason) ? null : SealedNote.Of(request.Id, reason, now.Utc, sealer);
        var step = request.Verify(way, tally.Matched, note?.Id);
        if (step.Event is null) return step.Refusal;
        if (note is not null) db.Notes.Add(note);
        await replies.EmptyAsync(request, cancellation);
        db.Record(request, step.Event, by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
