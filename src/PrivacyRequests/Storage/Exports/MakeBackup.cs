using System.Reflection;

namespace PrivacyRequests.Storage.Exports;

/// <summary>Where the wrapped data keys go; the master key is in no backup.</summary>
public enum KeysIn
{
    Included,
    Apart,
}

/// <param name="KeysFile">Null where the keys are included.</param>
public sealed record MadeBackup(string File, string? KeysFile, DateTime MadeAt, long Rows, long Bytes);

/// <summary>
/// Act: writes the whole office into one file while the site goes on, as it stood at one moment. The file has its name only when it is on
/// the disk and was read back to its end.
/// </summary>
public sealed class MakeBackup(RequestsDb db, KeyRing ring, TimeProvider time)
{
    public const string KeysEnding = ".keys";
    private const string KeyTable = "DataKeys";

    /// <exception cref="BackupProblemException">There is no office in the database, or the file is there already.</exception>
    public async Task<MadeBackup> HandleAsync(string file, KeysIn keys, CancellationToken cancellation)
    {
        var keysFile = keys == KeysIn.Apart ? file + KeysEnding : null;
        if (File.Exists(file)) throw new BackupProblemException("FileExists");
        var now = time.GetUtcNow();
        var rows = await WriteAsync(file, keysFile, now, cancellation);
        await new OfficeMarks(db).SetAsync(OfficeMarks.Backup, now.UtcDateTime, cancellation);
        return new MadeBackup(file, keysFile, now.UtcDateTime, rows, new FileInfo(file).Length);
    }

    private static string Product => typeof(MakeBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>Nothing has its name before everything is written and read back.</summary>
    private async Task<long> WriteAsync(string file, string? keysFile, DateTimeOffset now, CancellationToken cancellation)
    {
        var part = $"{file}.{Path.GetRandomFileName()}.part";
        var keysPart = part + KeysEnding;
        try
        {
            long rows;
            await using (var snapshot = await Snapshot.OpenAsync(db, cancellation))
            {
                var header = new ExportHeader(ExportFormat.Version, snapshot.Schema, Product, now.UtcDateTime, Guid.CreateVersion7(now), keysFile is not null);
                if (keysFile is not null) await WriteAsync(snapshot, header, keysPart, t => t.Name == KeyTable, cancellation);
                rows = await WriteAsync(snapshot, header, part, t => keysFile is null || t.Name != KeyTable, cancellation);
            }

            if (keysFile is null) File.Move(part, file);
            else Name(part, file, keysPart, keysFile, OfficeFile.Aside(keysFile, now));
            return rows;
        }
        finally
        {
            File.Delete(part);
            File.Delete(keysPart);
        }
    }

    /// <summary>
    /// The backup last, so that it never stands without its keys. Keys without a backup are what a killed process left, or belong to one that
    /// was taken elsewhere: they step aside.
    /// </summary>
    private static void Name(string part, string file, string keysPart, string keysFile, string aside)
    {
        var others = File.Exists(keysFile);
        if (others) File.Move(keysFile, aside);
        File.Move(keysPart, keysFile);
        try
        {
            File.Move(part, file);
        }
        catch
        {
            File.Delete(keysFile);
            if (others) File.Move(aside, keysFile);
            throw;
        }
    }

    /// <returns>How many rows were read back.</returns>
    private async Task<long> WriteAsync(Snapshot snapshot, ExportHeader header, string path, Func<ExportTable, bool> which, CancellationToken cancellation)
    {
        await using (var file = new FileStream(path, Options()))
        {
            await using (var writer = new ExportWriter(file))
            {
                await writer.HeaderAsync(header, cancellation);
                foreach (var table in snapshot.Tables.Where(which)) await writer.TableAsync(table, snapshot.RowsAsync(table, cancellation), cancellation);
                await writer.FinishAsync(ring.Chain, cancellation);
            }

            file.Flush(flushToDisk: true);
        }

        return await ReadBackAsync(path, cancellation);
    }

    /// <summary>For its owner alone.</summary>
    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private async Task<long> ReadBackAsync(string path, CancellationToken cancellation)
    {
        await using var reader = await ExportReader.OpenAsync(path, cancellation);
        var trailer = await reader.ReadAsync(async (_, rows) =>
        {
            await using var each = rows.GetAsyncEnumerator(cancellation);
            while (await each.MoveNextAsync())
            {
                // Read to the end, and so tried.
            }
        }, cancellation);
        return trailer.Signature == ExportFormat.Signature(ring.Chain, trailer.Content) ? trailer.Rows : throw new BackupProblemException("NotSigned");
    }
}
