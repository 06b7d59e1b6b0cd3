using System.Reflection;
using Microsoft.EntityFrameworkCore;

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
        if (File.Exists(file) || (keysFile is not null && File.Exists(keysFile))) throw new BackupProblemException("FileExists");
        var now = time.GetUtcNow();
        MadeBackup made;
        await using (var snapshot = await Snapshot.OpenAsync(db, cancellation))
        {
            var header = new ExportHeader(ExportFormat.Version, snapshot.Schema, Product, now.UtcDateTime, Guid.CreateVersion7(now), keysFile is not null);
            if (keysFile is not null) await WriteAsync(snapshot, header, keysFile, t => t.Name == KeyTable, cancellation);
            var rows = await WriteAsync(snapshot, header, file, t => keysFile is null || t.Name != KeyTable, cancellation);
            made = new MadeBackup(file, keysFile, now.UtcDateTime, rows, new FileInfo(file).Length);
        }

        await RememberAsync(now.UtcDateTime, cancellation);
        return made;
    }

    private static string Product => typeof(MakeBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    private async Task<long> WriteAsync(Snapshot snapshot, ExportHeader header, string path, Func<ExportTable, bool> which, CancellationToken cancellation)
    {
        var part = $"{path}.{Path.GetRandomFileName()}.part";
        try
        {
            await using (var file = new FileStream(part, Options()))
            {
                await using (var writer = new ExportWriter(file))
                {
                    await writer.HeaderAsync(header, cancellation);
                    foreach (var table in snapshot.Tables.Where(which)) await writer.TableAsync(table, snapshot.RowsAsync(table, cancellation), cancellation);
                    await writer.FinishAsync(ring.Chain, cancellation);
                }

                file.Flush(flushToDisk: true);
            }

            var rows = await ReadBackAsync(part, cancellation);
            File.Move(part, path);
            return rows;
        }
        finally
        {
            File.Delete(part);
        }
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

    private async Task RememberAsync(DateTime at, CancellationToken cancellation)
    {
        var marked = db.InstallationMarks.Where(m => m.Name == OfficeMarks.Backup);
        if (await db.WriteAsync(c => marked.ExecuteUpdateAsync(s => s.SetProperty(m => m.At, at), c), cancellation) > 0) return;
        db.InstallationMarks.Add(new InstallationMark { Name = OfficeMarks.Backup, At = at });
        await db.SaveChangesAsync(cancellation);
    }
}
