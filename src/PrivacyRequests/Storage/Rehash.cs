using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Storage;

/// <summary>
/// Makes look-up hashes again under the newest key, from the sealed people of their filing. A hash whose value is no longer kept (an address
/// that was replaced) stays under its own key, and that key in use. It may be stopped anywhere.
/// </summary>
public sealed class Rehash(RequestsDb db, LookupHasher hasher, Sealer sealer, TimeProvider time)
{
    private const int Batch = 100;

    /// <summary>Where a filing came from tells a flood, within the hour: after a day nothing asks for it.</summary>
    private static readonly TimeSpan NetworkAsked = TimeSpan.FromDays(1);

    /// <returns>How many hashes were made again.</returns>
    public async Task<int> HandleAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await db.WriteAsync(c => db.Lookups.Where(l => l.Kind == LookupKind.Network && l.At < now - NetworkAsked).ExecuteDeleteAsync(c), cancellation);
        var (done, last) = (0, Guid.Empty);
        while (true)
        {
            var filings = await db.Filings.AsNoTracking().Where(f => f.Id.CompareTo(last) > 0 && db.Lookups.Any(l => l.FilingId == f.Id && l.KeyId != hasher.KeyId))
                .OrderBy(f => f.Id).Take(Batch).ToListAsync(cancellation);
            if (filings.Count == 0) return done;
            last = filings[^1].Id;
            foreach (var filing in filings) done += await FilingAsync(filing, cancellation);
        }
    }

    /// <summary>Whether a hash stands under that key.</summary>
    public Task<bool> IsInUseAsync(int keyId, CancellationToken cancellation) => db.Lookups.AnyAsync(l => l.KeyId == keyId, cancellation);

    private async Task<int> FilingAsync(Filing filing, CancellationToken cancellation)
    {
        var people = filing.OpenPeople(sealer);
        var fresh = FilingLookups.Of(people, null, hasher);
        var older = await db.Lookups.AsNoTracking().Where(l => l.FilingId == filing.Id && l.KeyId != hasher.KeyId).ToListAsync(cancellation);
        var done = 0;
        foreach (var group in older.GroupBy(l => l.KeyId))
        {
            if (hasher.Under(group.Key) is not { } before) continue;
            var was = FilingLookups.Of(people, null, before);
            foreach (var row in group)
            {
                if (was.Select((w, i) => (w, i)).FirstOrDefault(w => w.w.Kind == row.Kind && w.w.Hash.AsSpan().SequenceEqual(row.Hash)) is not { w: not null } match) continue;
                var hash = fresh[match.i].Hash;
                done += await db.WriteAsync(c => db.Lookups.Where(l => l.Id == row.Id)
                    .ExecuteUpdateAsync(s => s.SetProperty(l => l.Hash, hash).SetProperty(l => l.KeyId, hasher.KeyId), c), cancellation);
            }
        }

        return done;
    }
}
