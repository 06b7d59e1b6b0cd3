using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>Act: a note of staff to the case, sealed. It goes to nobody, and may be added to a closed case as well.</summary>
public sealed class AddNote(RequestsDb db, CaseFinder cases, Sealer sealer, OfficeClock clock)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, string note, Actor by, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.NoSuchCase;
        var kept = SealedNote.Of(request.Id, note, now.Utc, sealer);
        db.Notes.Add(kept);
        db.Record(request, new NoteAdded(kept.Id), by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
