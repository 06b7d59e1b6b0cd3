using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Agents;

/// <summary>
/// Staff record what they saw of a filer's authority, point by point; until then no case of the filing is answered. Papers may come later
/// than the request: the clock runs from the filing. 11 CCR §7021(b), §7063, §7070.
/// </summary>
public sealed class RecordAuthority(RequestsDb db, OfficeClock clock, CaseFinder cases, Sealer sealer)
{
    /// <param name="seen">What was seen, where and when, in the officer's words.</param>
    public async Task<Refusal?> HandleAsync(ShownCase shown, AuthorityPaper paper, string seen, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        if (!request.IsOpen) return Refusals.AlreadyClosed;
        var filing = request.Filing;
        var now = clock.Now();
        if (AgentAuthority.CannotRecord(filing, paper, now.Day) is { } refusal) return refusal;
        filing.See(paper.Proof, paper.AnswerToFiler, now.Utc);
        foreach (var each in filing.Requests)
        {
            var note = SealedNote.Of(each.Id, seen, now.Utc, sealer);
            db.Notes.Add(note);
            db.Record(each, new AuthorityRecorded(paper.Proof, paper.AnswerToFiler, note.Id, paper.Dated, paper.Method), by, now.Utc);
        }

        return await db.SaveOrStaleAsync(cancellation);
    }
}
