using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace PrivacyRequests.Storage;

/// <summary>
/// Opens the key ring: tries every key that the database keeps, makes what is missing (the first ones, and each year's), and hands them to
/// this process. It runs at the start and again every half minute, because other instances make keys too.
/// </summary>
public sealed class OpenKeyRing(RequestsDb db, MasterKeys masters, KeyRing ring, TimeProvider time)
{
    private const int Tries = 5;

    /// <summary>Before anything is touched: whether the database's keys open with the master key that was given.</summary>
    /// <exception cref="KeyProblemException">One does not; the message names the key that is missing.</exception>
    public async Task TryAsync(CancellationToken cancellation)
    {
        if (!(await db.Database.GetAppliedMigrationsAsync(cancellation)).Any()) return;
        if ((await OpenAsync(cancellation)).Count == 0 && await db.Filings.AnyAsync(cancellation))
            throw new KeyProblemException("The database holds records but none of their keys. Nothing was touched.");
    }

    /// <exception cref="KeyProblemException">A key does not open.</exception>
    public async Task HandleAsync(CancellationToken cancellation)
    {
        for (var i = 0; i < Tries; i++)
        {
            db.ChangeTracker.Clear();
            // One read tells what there is, what is missing and which number comes next: with a second one, another instance's keys could come
            // between, and there would be two of a kind.
            var rows = await db.DataKeys.AsNoTracking().OrderBy(k => k.Id).ToListAsync(cancellation);
            var inUse = rows.FindAll(k => k.RetiredAt is null);
            var (open, now) = (inUse.ConvertAll(k => OpenOne(k, masters)), time.GetUtcNow().UtcDateTime);
            var missing = Missing(inUse, now);
            if (missing.Count > 0 && !await MakeAsync(missing, rows.Count == 0 ? 0 : rows[^1].Id, now, cancellation)) continue;
            ring.Take(missing.Count == 0 ? open : await OpenAsync(cancellation));
            return;
        }

        throw new InvalidOperationException("The keys could not be made: other instances took every number first.");
    }

    /// <summary>Every key in use, open.</summary>
    public async Task<IReadOnlyList<OpenKey>> OpenAsync(CancellationToken cancellation) =>
        [.. (await db.DataKeys.AsNoTracking().Where(k => k.RetiredAt == null).OrderBy(k => k.Id).ToListAsync(cancellation)).Select(k => OpenOne(k, masters))];

    internal static OpenKey OpenOne(DataKey key, MasterKeys masters)
    {
        var master = masters.Named(key.WrappedBy) ?? throw new KeyProblemException(
            $"The database's keys were wrapped by the master key {key.WrappedBy}; the one given is {masters.Current.Name}. Nothing was touched.");
        try
        {
            return new OpenKey(key.Id, key.Purpose, master.Unwrap(key.Wrapped, key.Id, key.Purpose));
        }
        catch (CryptographicException)
        {
            throw new KeyProblemException($"Data key {key.Id} ({key.Purpose}) in the database was changed and does not open. Nothing was touched.");
        }
    }

    private static List<DataKeyPurpose> Missing(List<DataKey> keys, DateTime now) =>
        [.. Enum.GetValues<DataKeyPurpose>().Where(p => !keys.Any(k => k.Purpose == p && (IsForLife(p) || k.Year >= now.Year)))];

    private static bool IsForLife(DataKeyPurpose purpose) => purpose is DataKeyPurpose.Lasting or DataKeyPurpose.Chain;

    /// <returns>False when another instance took a number first.</returns>
    private async Task<bool> MakeAsync(IReadOnlyList<DataKeyPurpose> purposes, int last, DateTime now, CancellationToken cancellation)
    {
        db.DataKeys.AddRange(purposes.Select((p, i) => DataKey.New(last + 1 + i, p, now, masters.Current, RandomNumberGenerator.GetBytes(MasterKey.Length))));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException failure) when (!db.IsAway(failure))
        {
            return false;
        }
    }
}
