using System.Buffers.Binary;
using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;

namespace PrivacyRequests.Storage;

/// <summary>
/// Seals again, under the newest key, what was sealed under an older one. Row by row and only where a value still is what it was: whoever
/// changes the row at the same moment wins. It may be stopped anywhere; what is done is done.
/// </summary>
public sealed class Reseal(RequestsDb db, KeyRing ring, Sealer sealer)
{
    private const int Batch = 100;
    private static readonly MethodInfo Column = typeof(Reseal).GetMethod(nameof(ColumnAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;
    private static readonly MethodInfo InUse = typeof(Reseal).GetMethod(nameof(LiesUnderAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <returns>How many values were sealed again; 0 when none was left.</returns>
    public async Task<int> HandleAsync(CancellationToken cancellation)
    {
        var done = await TokensAsync(cancellation);
        foreach (var column in SealedColumns.All)
            done += await (Task<int>)Column.MakeGenericMethod(column.Row).Invoke(this, [column, cancellation])!;
        return done;
    }

    /// <summary>Whether a value still lies under that key.</summary>
    public async Task<bool> IsInUseAsync(int keyId, CancellationToken cancellation)
    {
        var tokens = await db.Set<IdentityUserToken<string>>().AsNoTracking().Where(t => t.Value != null).Select(t => t.Value!).ToListAsync(cancellation);
        if (tokens.Exists(t => Sealer.KeyIdOf(Convert.FromBase64String(t)) == keyId)) return true;
        foreach (var column in SealedColumns.All)
            if (await (Task<bool>)InUse.MakeGenericMethod(column.Row).Invoke(this, [column, Bytes(keyId), cancellation])!) return true;
        return false;
    }

    private Task<bool> LiesUnderAsync<T>(SealedColumn column, byte[] key, CancellationToken cancellation) where T : class
    {
        var under = $"SELECT * FROM \"{db.Model.FindEntityType(typeof(T))!.GetTableName()}\" WHERE SUBSTRING(\"{column.Name}\", 1, 4) = {{0}}";
        return db.Set<T>().FromSqlRaw(under, key).AnyAsync(cancellation);
    }

    private async Task<int> ColumnAsync<T>(SealedColumn column, CancellationToken cancellation) where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var key = type.FindPrimaryKey()!.Properties[0].Name;
        var older = $"SELECT * FROM \"{type.GetTableName()}\" WHERE SUBSTRING(\"{column.Name}\", 1, 4) <> {{0}}";
        var (done, last) = (0, Guid.Empty);
        while (true)
        {
            // By key, so that nothing is looked at twice in a round. The two databases order keys differently, each the same way always.
            var rows = await db.Set<T>().FromSqlRaw(older, Bytes(ring.Sealing.Id)).AsNoTracking().Where(r => EF.Property<Guid>(r, key).CompareTo(last) > 0)
                .OrderBy(r => EF.Property<Guid>(r, key)).Take(Batch).ToListAsync(cancellation);
            if (rows.Count == 0) return done;
            last = (Guid)typeof(T).GetProperty(key)!.GetValue(rows[^1])!;
            done += await WriteAsync(rows, column, key, cancellation);
        }
    }

    private Task<int> WriteAsync<T>(List<T> rows, SealedColumn column, string key, CancellationToken cancellation) where T : class =>
        InOneSaveAsync(async stop =>
        {
            var done = 0;
            foreach (var row in rows)
            {
                var id = (Guid)typeof(T).GetProperty(key)!.GetValue(row)!;
                var before = (byte[])typeof(T).GetProperty(column.Name)!.GetValue(row)!;
                var bound = column.BoundTo(row);
                var after = sealer.Seal(sealer.Open(before, id, bound), id, bound);
                done += await db.Set<T>().Where(r => EF.Property<Guid>(r, key) == id && EF.Property<byte[]>(r, column.Name) == before)
                    .ExecuteUpdateAsync(s => s.SetProperty(r => EF.Property<byte[]>(r, column.Name), after), stop);
            }

            return done;
        }, cancellation);

    /// <summary>The secrets of staff's second factors, which Identity's table holds as text.</summary>
    private async Task<int> TokensAsync(CancellationToken cancellation)
    {
        var rows = await db.Set<IdentityUserToken<string>>().AsNoTracking().Where(t => t.Value != null).ToListAsync(cancellation);
        var older = rows.FindAll(t => Sealer.KeyIdOf(Convert.FromBase64String(t.Value!)) != ring.Sealing.Id);
        return older.Count == 0 ? 0 : await InOneSaveAsync(async stop =>
        {
            var done = 0;
            foreach (var token in older)
            {
                var fresh = StaffToken.Seal(StaffToken.Open(token.Value!, token.UserId, token.LoginProvider, token.Name, sealer), token.UserId, token.LoginProvider, token.Name, sealer);
                done += await db.Set<IdentityUserToken<string>>()
                    .Where(t => t.UserId == token.UserId && t.LoginProvider == token.LoginProvider && t.Name == token.Name && t.Value == token.Value)
                    .ExecuteUpdateAsync(s => s.SetProperty(t => t.Value, fresh), stop);
            }

            return done;
        }, cancellation);
    }

    private Task<int> InOneSaveAsync(Func<CancellationToken, Task<int>> write, CancellationToken cancellation) =>
        db.WriteAsync(c => db.Database.CreateExecutionStrategy().ExecuteAsync(async stop =>
        {
            await using var save = await db.Database.BeginTransactionAsync(stop);
            var done = await write(stop);
            await save.CommitAsync(stop);
            return done;
        }, c), cancellation);

    private static byte[] Bytes(int keyId)
    {
        var id = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(id, keyId);
        return id;
    }
}
