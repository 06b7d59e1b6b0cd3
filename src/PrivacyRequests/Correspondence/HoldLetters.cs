using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// Act: after an office was put back from a backup, what waited to leave may have left since. It is held until a person sends it, takes it
/// back or prints it. What is due only later can't have left. What people post, read out or place stays with them, and says that it may be
/// done (<see cref="LettersMaybeDone"/>).
/// </summary>
public sealed class HoldLetters(RequestsDb db, LetterLeaves leaves)
{
    /// <returns>How many wait for a person.</returns>
    public async Task<int> HandleAsync(DateTime backupMadeAt, DateTime now, CancellationToken cancellation)
    {
        var ids = await db.Letters.Where(l => (l.State == LetterState.Queued && (l.DueAt <= now || l.Attempts > 0)) || LettersMaybeDone.ByHand.Contains(l.State))
            .OrderBy(l => l.MadeAt).Select(l => l.Id).ToListAsync(cancellation);
        foreach (var id in ids)
        {
            db.ChangeTracker.Clear();
            var letter = await db.Letters.SingleAsync(l => l.Id == id, cancellation);
            // An answer to a message of no case has no history that could say so.
            if (letter.State == LetterState.Queued || letter.FilingId is null)
            {
                (letter.LeaseOwner, letter.LeasedUntil, letter.HandingOverAt, letter.ServerAwayAt) = (null, null, null, null);
                (letter.State, letter.LastError) = (LetterState.Held, Words.In("en")["LetterNames.HeldBecause", backupMadeAt]);
            }

            foreach (var request in await leaves.ConcernedAsync(letter, cancellation))
                db.Record(request, new LetterHeld(letter.Id, letter.Kind, backupMadeAt), new Actor.Job(), now);
            await db.SaveChangesAsync(cancellation);
        }

        return ids.Count;
    }
}
