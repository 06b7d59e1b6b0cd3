using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Agents;

/// <summary>
/// Staff record the form check of a power of attorney, point by point, whether or not it is met. Where it is, nothing else is asked of
/// anybody; where not, the agent stands as one without it. Probate Code 4121–4122; 11 CCR §7063(b).
/// </summary>
public sealed class RecordPowerOfAttorney(RequestsDb db, OfficeClock clock, CaseFinder cases, Sealer sealer)
{
    /// <param name="answerToAgent">The power of attorney says that the answer goes to the agent.</param>
    public async Task<Refusal?> HandleAsync(ShownCase shown, PowerOfAttorneyForm form, bool answerToAgent, string seen, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        if (!request.IsOpen) return Refusals.AlreadyClosed;
        var filing = request.Filing;
        if (!filing.FiledForAnother) return Refusals.NobodyElseFiled;
        if (!AgentAuthority.ProofsFor(filing.Filer).Contains(AuthorityProof.PowerOfAttorney)) return Refusals.AuthorityDoesNotFit;
        var now = clock.Now();
        if (form.IsMet) filing.See(AuthorityProof.PowerOfAttorney, answerToAgent, now.Utc);
        foreach (var each in filing.Requests)
        {
            var note = SealedNote.Of(each.Id, seen, now.Utc, sealer);
            db.Notes.Add(note);
            db.Record(each, new PowerOfAttorneyChecked(form.Dated, form.Signed, form.Witnessed, form.IsMet, form.IsMet && answerToAgent, note.Id), by, now.Utc);
        }

        return await db.SaveOrStaleAsync(cancellation);
    }
}
