using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>Why the date was wrong, and what shows the right one: a postmark, an e-mail's header, a note of the call.</summary>
public sealed record ReceiptDateProof(string Reason, string Proof)
{
    /// <summary>Of each; both stand in one sealed note.</summary>
    public const int MaxLength = 1500;
}

/// <summary>
/// The true day of receipt of what staff logged; the web form's is the server's own. It holds for the filing and all its open cases, whose
/// clocks follow; both dates show for ever. 11 CCR §7021(b).
/// </summary>
public sealed class CorrectReceiptDate(RequestsDb db, CaseFinder cases, OfficeClock clock, Sealer sealer)
{
    /// <param name="version">Of the case whose page was shown.</param>
    public async Task<Refusal?> HandleAsync(
        string reference, int version, DateOnly to, ReceiptDateProof proof, CaseReader mayReadRestricted, Actor by, CancellationToken cancellation)
    {
        if (await cases.ForActAsync(reference, version, mayReadRestricted, cancellation) is not { } shown) return Refusals.Stale;
        var now = clock.Now();
        if (!shown.IsOpen) return Refusals.AlreadyClosed;
        foreach (var request in shown.Filing.Requests.Where(r => r.IsOpen))
        {
            var note = SealedNote.Of(request.Id, $"{proof.Reason}\n\n{proof.Proof}", now.Utc, sealer);
            var step = request.CorrectReceiptDate(to, now.Day, note.Id);
            if (step.Refusal is { } refusal) return refusal;
            db.Notes.Add(note);
            db.Record(request, step.Event!, by, now.Utc);
        }

        shown.Filing.CorrectReceiptDate(to);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
