using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PrivacyRequests.Storage.Exports;

/// <summary>An office in an SQLite file that no site has open: where a backup is tried before it takes anybody's place. Not kept, it is gone.</summary>
internal sealed class OfficeFile : IAsyncDisposable
{
    private readonly WriteGate gate = new(oneWriter: true);
    private readonly string path;
    private bool kept;

    private OfficeFile(string path)
    {
        this.path = path;
        var connection = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();
        Db = new SqliteRequestsDb(new DbContextOptionsBuilder<SqliteRequestsDb>().UseSqlite(connection)
            .AddInterceptors(new SqliteConnectionSettings()).WithoutHost().Options, Ring, gate);
    }

    public KeyRing Ring { get; } = new();

    public SqliteRequestsDb Db { get; }

    public static OfficeFile New(string folder)
    {
        Directory.CreateDirectory(folder);
        return new(Path.Combine(folder, $"office-{Path.GetRandomFileName()}.new"));
    }

    /// <summary>Whole, on the disk, and where it belongs.</summary>
    /// <param name="before">Where the file goes that lies there now; null where none does.</param>
    public async Task KeepAsync(string target, string? before, CancellationToken cancellation)
    {
        await Db.Database.OpenConnectionAsync(cancellation);
        await Db.Database.GetDbConnection().DoAsync(null, "PRAGMA journal_mode=DELETE", cancellation);
        await Db.Database.CloseConnectionAsync();
        await Db.DisposeAsync();
        await using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
        if (before is null) File.Move(path, target);
        else File.Replace(path, target, before);
        kept = true;
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        gate.Dispose();
        if (kept) return;
        foreach (var part in new[] { "", "-wal", "-shm", "-journal" }) File.Delete(path + part);
    }
}
