using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// Query: letters that people post, read out or place in an account, and that waited for it when the backup was made from which the office
/// was put back. The history of their cases tells of them (<see cref="LetterHeld"/>).
/// </summary>
public sealed class LettersMaybeDone(RequestsDb db)
{
    /// <summary>Where a letter stands that no outbox moves on.</summary>
    public static readonly LetterState[] ByHand = [LetterState.ToPost, LetterState.ToTell, LetterState.ToPlaceInAccount];

    /// <returns>When the backup was made, by the letter's key.</returns>
    public Task<Dictionary<Guid, DateTime>> AllAsync(CancellationToken cancellation) => AmongAsync(db.Letters, cancellation);

    /// <returns>When the backup was made; null for a letter that waits only since.</returns>
    public async Task<DateTime?> FindAsync(Guid letter, CancellationToken cancellation) =>
        (await AmongAsync(db.Letters.Where(l => l.Id == letter), cancellation)).TryGetValue(letter, out var madeAt) ? madeAt : null;

    private async Task<Dictionary<Guid, DateTime>> AmongAsync(IQueryable<OutboxLetter> letters, CancellationToken cancellation)
    {
        var held = await (from l in letters
                          where ByHand.Contains(l.State)
                          join r in db.Requests on l.FilingId equals (Guid?)r.FilingId
                          join e in db.Events.AsNoTracking() on r.Id equals e.RequestId
                          where e.Kind == nameof(LetterHeld)
                          select e).ToListAsync(cancellation);
        return held.Select(e => (LetterHeld)e.Event).GroupBy(h => h.Letter).ToDictionary(h => h.Key, h => h.Max(e => e.BackupMadeAt));
    }
}
