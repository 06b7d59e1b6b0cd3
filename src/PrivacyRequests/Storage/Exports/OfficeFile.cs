using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PrivacyRequests.Storage.Exports;

/// <summary>An office in an SQLite file that no site has open: where a backup is tried before it takes anybody's place. Not kept, it is gone.</summary>
internal sealed class OfficeFile : IAsyncDisposable
{
    /// <summary>What SQLite keeps beside a database, and would take for that of whatever database comes to lie there.</summary>
    private static readonly string[] Companions = ["-wal", "-shm", "-journal"];

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

    /// <summary>Where a file goes that makes room for another of its name.</summary>
    public static string Aside(string path, DateTimeOffset now) => $"{path}.before-{now:yyyyMMdd-HHmmss}";

    /// <summary>Whole, on the disk, and where it belongs. A log that lies there goes aside, also one whose database somebody took away.</summary>
    /// <param name="over">Whether a database that lies there gives way.</param>
    /// <param name="before">Where goes what lies there now.</param>
    public async Task KeepAsync(string target, bool over, string before, CancellationToken cancellation)
    {
        await Db.Database.OpenConnectionAsync(cancellation);
        await Db.Database.GetDbConnection().DoAsync(null, "PRAGMA journal_mode=DELETE", cancellation);
        await Db.Database.CloseConnectionAsync();
        await Db.DisposeAsync();
        await using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
        foreach (var companion in Companions.Where(c => File.Exists(target + c))) File.Move(target + companion, before + companion);
        if (over) File.Replace(path, target, before);
        else File.Move(path, target);
        kept = true;
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        gate.Dispose();
        if (kept) return;
        foreach (var part in Companions.Prepend("")) File.Delete(path + part);
    }
}
