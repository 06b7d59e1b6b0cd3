using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;

namespace PrivacyRequests.Storage.Exports;

/// <param name="KeysFile">Null: beside the backup, where its keys were kept apart.</param>
/// <param name="Over">Whether an office that is there already gives way; it is kept beside.</param>
/// <param name="LettersLeave">Nothing has left since the backup was made: what waits in it leaves as usual.</param>
public sealed record RestoreOrder(string File, string? KeysFile = null, bool Over = false, bool LettersLeave = false);

/// <param name="Before">Where the office lies that gave way.</param>
public sealed record RestoredOffice(DateTime MadeAt, string Schema, long Rows, int Histories, int Opened, int Held, string? Before);

/// <summary>
/// Act: puts an office back from its backup. It is put together in a file of its own and tried there — sums, counts, pointers, keys, the
/// history of every case, sealed values — and only then takes its place. What is refused has touched nothing.
/// </summary>
public sealed class RestoreBackup(RequestsDb db, MasterKeys masters, TimeProvider time)
{
    private static ReadOnlySpan<byte> Head => "SQLite format 3\0"u8;

    /// <param name="workplace">A folder on a disk with room for the whole office.</param>
    /// <exception cref="BackupProblemException">It is refused.</exception>
    /// <exception cref="KeyProblemException">Its keys do not open with the master key.</exception>
    public async Task<RestoredOffice> HandleAsync(RestoreOrder order, string workplace, CancellationToken cancellation)
    {
        var target = db.Database.IsSqlite() ? new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource : null;
        if (target is null && !await db.IsEmptyAsync(cancellation)) throw new BackupProblemException("ServerFilled");
        if (target is not null && File.Exists(target) && !order.Over) throw new BackupProblemException("TargetFilled");
        await using var office = OfficeFile.New(target is null ? workplace : Path.GetDirectoryName(target)!);
        var restored = await PutTogetherAsync(office, order, cancellation);
        if (target is null)
        {
            await using var snapshot = await Snapshot.OpenAsync(office.Db, cancellation);
            await db.FillFromAsync(snapshot, cancellation);
            return restored;
        }

        var (stands, before) = (File.Exists(target), OfficeFile.Aside(target, time.GetUtcNow()));
        if (stands) await MustStandStillAsync(target, cancellation);
        await office.KeepAsync(target, over: stands, before, cancellation);
        return stands ? restored with { Before = before } : restored;
    }

    private async Task<RestoredOffice> PutTogetherAsync(OfficeFile office, RestoreOrder order, CancellationToken cancellation)
    {
        await using var backup = await ExportReader.OpenAsync(order.File, cancellation);
        var header = backup.Header;
        await using var keys = await KeysAsync(order, header, cancellation);
        List<ExportTrailer> trailers = [];
        var rows = await office.Db.FillAsync(header.Schema, async take =>
        {
            if (keys is not null) trailers.Add(await keys.ReadAsync((table, all) => take(table, all), cancellation));
            trailers.Add(await backup.ReadAsync((table, all) => take(table, all), cancellation));
        }, cancellation);
        await office.Db.Database.MigrateAsync(cancellation);
        office.Ring.Take(await new OpenKeyRing(office.Db, masters, office.Ring, time).OpenAsync(cancellation));
        if (!trailers.TrueForAll(t => t.Signature == ExportFormat.Signature(office.Ring.Chain, t.Content))) throw new BackupProblemException("NotSigned");
        var proof = new OfficeProof(office.Db, office.Ring);
        var (histories, opened) = (await proof.ChainsAsync(cancellation), await proof.SealedAsync(cancellation));
        await office.Db.JobLeases.ExecuteDeleteAsync(cancellation);
        var held = order.LettersLeave ? 0 : await new HoldLetters(office.Db, new LetterLeaves(office.Db)).HandleAsync(header.MadeAt, time.GetUtcNow().UtcDateTime, cancellation);
        return new RestoredOffice(header.MadeAt, header.Schema, rows, histories, opened, held, null);
    }

    private static async Task<ExportReader?> KeysAsync(RestoreOrder order, ExportHeader header, CancellationToken cancellation)
    {
        if (!header.KeysApart) return null;
        var path = order.KeysFile ?? order.File + MakeBackup.KeysEnding;
        if (!File.Exists(path)) throw new BackupProblemException("KeysMissing");
        var keys = await ExportReader.OpenAsync(path, cancellation);
        if (keys.Header == header) return keys;
        await keys.DisposeAsync();
        throw new BackupProblemException("OtherKeys");
    }

    /// <summary>A site that runs has the file open, and then its log can't be closed. What is damaged is put aside as it is, with its log.</summary>
    private async Task MustStandStillAsync(string target, CancellationToken cancellation)
    {
        if (db.Database.GetDbConnection() is SqliteConnection own) SqliteConnection.ClearPool(own);
        if (await IsDatabaseAsync(target, cancellation)) await CloseLogAsync(target, cancellation);
    }

    /// <summary>Opened as one, a file that is none would lose its log.</summary>
    private static async Task<bool> IsDatabaseAsync(string path, CancellationToken cancellation)
    {
        var head = new byte[Head.Length];
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation) == head.Length && Head.SequenceEqual(head);
    }

    private static async Task CloseLogAsync(string target, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false, DefaultTimeout = 1 }.ToString());
            await connection.OpenAsync(cancellation);
            await connection.DoAsync(null, "PRAGMA busy_timeout=1000", cancellation);
            await connection.DoAsync(null, "PRAGMA journal_mode=DELETE", cancellation);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            throw new BackupProblemException("TargetRuns");
        }
        catch (SqliteException)
        {
            // What can't be opened can't be in use either.
        }
    }
}
