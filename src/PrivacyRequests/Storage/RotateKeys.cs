using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace PrivacyRequests.Storage;

/// <param name="Rewrapped">Data keys that another master key wraps now.</param>
/// <param name="Resealed">Values sealed under the new key.</param>
/// <param name="Rehashed">Look-up hashes made again under the new key.</param>
/// <param name="Retired">Data keys that nothing needed any more; their material is gone.</param>
public sealed record Rotation(int Rewrapped, int Resealed, int Rehashed, int Retired);

/// <summary>
/// Changes the keys while the site runs. Each step can be done again: stopped anywhere, the next run goes on where this one was. The chain's
/// key and the lasting one are wrapped anew and never replaced: what they were used on can't be made again.
/// </summary>
public sealed class RotateKeys(RequestsDb db, MasterKeys masters, OpenKeyRing open, Reseal reseal, Rehash rehash, TimeProvider time)
{
    private const string Begun = "rotating-keys";

    /// <param name="allKnow">Comes back when every running instance has read the ring again; see <see cref="KeyRing"/>.</param>
    public async Task<Rotation> HandleAsync(Func<Task> allKnow, CancellationToken cancellation)
    {
        var rewrapped = await RewrapAsync(cancellation);
        await BeginAsync(cancellation);
        await open.HandleAsync(cancellation);
        await allKnow();
        var (resealed, rehashed) = (0, 0);
        // Until a whole round finds nothing: a save that was under way may have used the older key.
        for (var found = 1; found > 0; resealed += found) found = await reseal.HandleAsync(cancellation);
        for (var found = 1; found > 0; rehashed += found) found = await rehash.HandleAsync(cancellation);
        var retired = await RetireAsync(cancellation);
        await open.HandleAsync(cancellation);
        return new Rotation(rewrapped, resealed, rehashed, retired);
    }

    private async Task<int> RewrapAsync(CancellationToken cancellation)
    {
        var keys = await db.DataKeys.Where(k => k.RetiredAt == null && k.WrappedBy != masters.Current.Name).ToListAsync(cancellation);
        foreach (var key in keys)
        {
            OpenKeyRing.OpenOne(key, masters); // says which master key is missing
            key.Rewrap(masters.Named(key.WrappedBy)!, masters.Current);
        }

        await db.SaveChangesAsync(cancellation);
        return keys.Count;
    }

    /// <summary>New keys once for each rotation, however often it is stopped.</summary>
    private async Task BeginAsync(CancellationToken cancellation)
    {
        if (await db.InstallationMarks.AnyAsync(m => m.Name == Begun, cancellation)) return;
        var now = time.GetUtcNow().UtcDateTime;
        var last = await db.DataKeys.MaxAsync(k => (int?)k.Id, cancellation) ?? 0;
        foreach (var (purpose, id) in new[] { (DataKeyPurpose.Sealing, last + 1), (DataKeyPurpose.Lookup, last + 2) })
            db.DataKeys.Add(DataKey.New(id, purpose, now, masters.Current, RandomNumberGenerator.GetBytes(MasterKey.Length)));
        db.InstallationMarks.Add(new InstallationMark { Name = Begun, At = now });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>A key stays while one value lies under it: an instance that had not heard of the new one, a hash that could not be made again.</summary>
    private async Task<int> RetireAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var keys = await db.DataKeys.Where(k => k.RetiredAt == null && (k.Purpose == DataKeyPurpose.Sealing || k.Purpose == DataKeyPurpose.Lookup)).ToListAsync(cancellation);
        var retired = 0;
        foreach (var key in keys.GroupBy(k => k.Purpose).SelectMany(g => g.OrderByDescending(k => k.Id).Skip(1)))
        {
            if (await (key.Purpose == DataKeyPurpose.Sealing ? reseal.IsInUseAsync(key.Id, cancellation) : rehash.IsInUseAsync(key.Id, cancellation))) continue;
            key.Retire(now);
            retired++;
        }

        await db.InstallationMarks.Where(m => m.Name == Begun).ForEachAsync(m => db.Remove(m), cancellation);
        await db.SaveChangesAsync(cancellation);
        return retired;
    }
}
