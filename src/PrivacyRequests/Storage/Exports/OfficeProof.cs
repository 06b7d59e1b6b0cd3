using System.Reflection;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace PrivacyRequests.Storage.Exports;

/// <summary>Tries an office that was put together from a backup: the history of every case from its first line, and of every sealed column some values.</summary>
internal sealed class OfficeProof(RequestsDb db, KeyRing ring)
{
    /// <summary>Of each column that many from the front and as many from the end: the oldest keys and the newest.</summary>
    private const int Sample = 25;
    private static readonly MethodInfo Column = typeof(OfficeProof).GetMethod(nameof(ColumnAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <returns>How many histories are whole.</returns>
    public async Task<int> ChainsAsync(CancellationToken cancellation)
    {
        var (cases, before, reference, end, line, count) = (0, Array.Empty<byte>(), (string?)null, Array.Empty<byte>(), 0, 0);
        var lines = from e in db.Events.AsNoTracking()
                    join r in db.Requests on e.RequestId equals r.Id
                    orderby e.RequestId, e.Sequence
                    select new { Row = e, r.Reference, r.LastChain, r.EventCount };
        await foreach (var next in lines.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (next.Reference != reference)
            {
                CheckEnd();
                (cases, before, reference, end, line, count) = (cases + 1, [], next.Reference, next.LastChain, 0, next.EventCount);
            }

            if (next.Row.Sequence != ++line || !next.Row.Follows(before, ring.Chain)) throw new BackupProblemException("ChainBroken", reference, line);
            before = next.Row.Chain;
        }

        CheckEnd();
        return await db.Requests.CountAsync(cancellation) == cases ? cases : throw new BackupProblemException("ChainBroken", "", 1);

        void CheckEnd()
        {
            if (line != count || !before.AsSpan().SequenceEqual(end)) throw new BackupProblemException("ChainBroken", reference, line + 1);
        }
    }

    /// <returns>How many values opened.</returns>
    public async Task<int> SealedAsync(CancellationToken cancellation)
    {
        var opened = 0;
        foreach (var column in SealedColumns.All) opened += await (Task<int>)Column.MakeGenericMethod(column.Row).Invoke(this, [column, cancellation])!;
        return opened;
    }

    private async Task<int> ColumnAsync<T>(SealedColumn column, CancellationToken cancellation) where T : class
    {
        var key = db.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties[0].Name;
        var filled = db.Set<T>().AsNoTracking().Where(r => EF.Property<byte[]?>(r, column.Name) != null);
        var sealer = new Sealer(ring);
        List<T> rows =
        [
            .. await filled.OrderBy(r => EF.Property<Guid>(r, key)).Take(Sample).ToListAsync(cancellation),
            .. await filled.OrderByDescending(r => EF.Property<Guid>(r, key)).Take(Sample).ToListAsync(cancellation),
        ];
        foreach (var row in rows)
        {
            try
            {
                sealer.Open((byte[])typeof(T).GetProperty(column.Name)!.GetValue(row)!, (Guid)typeof(T).GetProperty(key)!.GetValue(row)!, column.BoundTo(row));
            }
            catch (CryptographicException)
            {
                throw new BackupProblemException("NotOpening", db.Model.FindEntityType(typeof(T))!.GetTableName(), column.Name);
            }
        }

        return rows.Count;
    }
}
