using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>
/// Ends the check: the office could not find out who is asking. The reason is for staff; no letter says which point failed. What
/// follows is a denial, or, for a copy, an answer as categories. 11 CCR §7022(a), §7024(a)–(b), §7062(f)–(g).
/// </summary>
public sealed class FindNotVerified(RequestsDb db, OfficeClock clock, CaseFinder cases, ProofReplies replies, Sealer sealer)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, NotVerifiedBecause because, string reason, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var note = SealedNote.Of(request.Id, reason, now.Utc, sealer);
        var step = request.FindNotVerified(note.Id, because);
        if (step.Event is null) return step.Refusal;
        db.Notes.Add(note);
        await replies.EmptyAsync(request, cancellation);
        db.Record(request, step.Event, by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
