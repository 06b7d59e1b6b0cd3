using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

/// <summary>The officer looked, and says why what was found in a file is not what it looks like: a code in the history, the reason sealed. 11 CCR §7024(d).</summary>
public sealed class ExplainFound(RequestsDb db, CaseFinder cases, OfficeClock clock, Sealer sealer, AnswerScan scan)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, Guid file, FoundValue found, string reason, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        if (request.CannotDecide is { } refusal) return refusal;
        if (!(await scan.FilesAsync(request.Id, cancellation)).Any(f => f.File.Id == file && f.Left.Contains(found))) return Refusals.NoSuchFile;
        var now = clock.Now();
        var note = SealedNote.Of(request.Id, reason, now.Utc, sealer);
        db.Notes.Add(note);
        db.Record(request, new FoundValueExplained(file, found.Kind, found.Line, note.Id), by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
