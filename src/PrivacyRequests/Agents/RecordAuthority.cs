using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Agents;

/// <summary>Staff record what they saw of an agent's or parent's authority; until then no case of the filing is answered. 11 CCR §7063, §7070.</summary>
public sealed class RecordAuthority(RequestsDb db, OfficeClock clock, CaseFinder cases, Sealer sealer)
{
    /// <param name="answerToFiler">The permission says that the answer goes to the agent.</param>
    /// <param name="seen">What was seen, where and when, in the officer's words.</param>
    public async Task<Refusal?> HandleAsync(ShownCase shown, AuthorityProof proof, bool answerToFiler, string seen, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        if (!request.IsOpen) return Refusals.AlreadyClosed;
        var filing = request.Filing;
        if (AgentAuthority.CannotRecord(filing.Filer, proof, answerToFiler) is { } refusal) return refusal;
        var now = clock.Now();
        (filing.AuthoritySeenAt, filing.AnswerToFiler) = (now.Utc, answerToFiler);
        foreach (var each in filing.Requests)
        {
            var note = SealedNote.Of(each.Id, seen, now.Utc, sealer);
            db.Notes.Add(note);
            db.Record(each, new AuthorityRecorded(proof, answerToFiler, note.Id), by, now.Utc);
        }

        return await db.SaveOrStaleAsync(cancellation);
    }
}
