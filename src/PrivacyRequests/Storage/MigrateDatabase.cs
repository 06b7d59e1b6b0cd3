using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using PrivacyRequests.Storage.Exports;

namespace PrivacyRequests.Storage;

/// <summary>
/// Brings a database to this program's schema, one process at a time. SQL Server keeps the others waiting by a lock of the session; on
/// SQLite a file beside the database does, because EF's own lock, a row, would outlive a process that was killed.
/// </summary>
public sealed class MigrateDatabase(RequestsDb db, TimeProvider time)
{
    public const string LockEnding = ".migrating";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Why this program does not start on that database; null when it may. Touches nothing.</summary>
    public async Task<BackupProblemException?> WhyNotAsync(CancellationToken cancellation)
    {
        var known = db.Database.GetMigrations().Select(ExportSchema.NameOf).ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).Select(ExportSchema.NameOf);
        return applied.LastOrDefault(name => !known.Contains(name)) is { } newer ? new BackupProblemException("NewerSchema", newer, known[^1]) : null;
    }

    /// <summary>The SQL that would run; empty when there is nothing to do.</summary>
    public async Task<string> ScriptAsync(CancellationToken cancellation)
    {
        if (!(await db.Database.GetPendingMigrationsAsync(cancellation)).Any()) return "";
        var last = (await db.Database.GetAppliedMigrationsAsync(cancellation)).LastOrDefault() ?? Migration.InitialDatabase;
        return db.GetService<IMigrator>().GenerateScript(last);
    }

    /// <returns>The names of the migrations that ran here, or in another process while this one waited for it.</returns>
    public async Task<IReadOnlyList<string>> HandleAsync(CancellationToken cancellation)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).Select(ExportSchema.NameOf).ToList();
        if (pending.Count == 0) return [];
        if (!db.Database.IsSqlite())
        {
            await db.Database.MigrateAsync(cancellation);
            return pending;
        }

        await using var alone = await AloneAsync(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource + LockEnding, cancellation);
        await ForgetTheKilledAsync(cancellation);
        await db.Database.MigrateAsync(cancellation);
        return pending;
    }

    /// <summary>The system lets go of it whatever becomes of the process. The file stays: taken away, two could hold two of them.</summary>
    private async Task<FileStream> AloneAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(Pause, time, cancellation);
            }
        }
    }

    /// <summary>Whoever holds the file is alone: a row in EF's lock is of a process that is gone, and would be waited for without end.</summary>
    private async Task ForgetTheKilledAsync(CancellationToken cancellation)
    {
        if (!await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellation)) return;
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = db.Database.GetDbConnection();
        if (await connection.ScalarAsync(null, "SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsLock'", cancellation) is not null)
            await connection.DoAsync(null, "DELETE FROM \"__EFMigrationsLock\"", cancellation);
        await db.Database.CloseConnectionAsync();
    }
}
