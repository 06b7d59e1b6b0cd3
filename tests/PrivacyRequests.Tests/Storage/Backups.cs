using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Storage.Exports;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Storage;

/// <summary>An office with something of everything, its backup, and empty places to put it back to.</summary>
internal static class Backups
{
    public static string NewFolder() => Directory.CreateTempSubdirectory("backup-").FullName;

    /// <summary>Filed, decided, answered with a file, mailed; one letter waits.</summary>
    public static async Task FillAsync(this TestOffice office)
    {
        await office.AddOfficerAsync();
        var copy = await office.Verified(Asked.For(Right.SpecificPieces).By("Zoë Telltale", "zoe.telltale@example.org", "99 Telltale Road\nSan Jose, CA 95112") with { Description = "telltale description 🙂" });
        await office.Keep(copy, "telltale.txt", System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("telltale content\n", 4_000))));
        await office.Answer(copy, new(null, "telltale message"));
        await office.Receive(Asked.For(Right.Delete, Right.KnowCategories));
        await office.Receive(Choices.ByPhone("408-555-0177", Right.OptOut));
        await office.Receive(Choices.ByEmail("olga@example.org", Right.OptOut));
        await office.Receive(Asked.ToCorrect());
        await office.Receive(Asked.For(Right.Delete).ByAgent());
        await office.MailCame("stranger@example.org", "A question", "Do you hold telltale things of mine?");
        await office.LettersLeave();
        office.Clock.Pass(TimeSpan.FromMinutes(1));
        await office.Receive(Asked.For(Right.Delete).By("Wanda Waiting", "wanda@example.org"));
    }

    public static Task<MadeBackup> BackUpAsync(this TestOffice office, string file, KeysIn keys = KeysIn.Included) =>
        office.With<MakeBackup, MadeBackup>(act => act.HandleAsync(file, keys, CancellationToken.None));

    public static MasterKeys Masters(this TestOffice office) => office.Services.GetRequiredService<MasterKeys>();

    public static SqliteRequestsDb At(string path, KeyRing? ring = null) => new(
        new DbContextOptionsBuilder<SqliteRequestsDb>().UseSqlite($"Data Source={path};Pooling=False").AddInterceptors(new SqliteConnectionSettings()).WithoutHost().Options,
        ring ?? new KeyRing(), new WriteGate(oneWriter: true));

    public static async Task<RestoredOffice> RestoreAsync(this TestOffice office, RestoreOrder order, string target, MasterKeys? masters = null)
    {
        await using var db = At(target);
        return await new RestoreBackup(db, masters ?? office.Masters(), office.Clock).HandleAsync(order, Path.GetDirectoryName(target)!, CancellationToken.None);
    }

    /// <summary>The log of an office as a kill after this leaves it, beside where another database is to lie.</summary>
    public static Task<int> CopyLogAsync(this TestOffice office, Func<Task> last, string beside) => office.Db(async open =>
    {
        // Whoever closes last writes the log into the database.
        await open.Database.OpenConnectionAsync();
        var filings = await open.Filings.CountAsync();
        await last();
        File.Copy(Path.Combine(office.Folder, "requests.db-wal"), beside + "-wal");
        return filings;
    });

    /// <summary>What every table comes to.</summary>
    public static async Task<Dictionary<string, TableSum>> SumsAsync(RequestsDb db)
    {
        await using var snapshot = await Snapshot.OpenAsync(db, CancellationToken.None);
        var sums = new Dictionary<string, TableSum>(StringComparer.Ordinal);
        foreach (var table in snapshot.Tables)
        {
            var digest = new TableDigest();
            var bytes = new System.Buffers.ArrayBufferWriter<byte>();
            await foreach (var row in snapshot.RowsAsync(table, CancellationToken.None))
            {
                bytes.ResetWrittenCount();
                CanonicalRow.Write(bytes, table, row);
                digest.Add(bytes.WrittenSpan);
            }

            sums.Add(table.Name, digest.Done());
        }

        return sums;
    }

    /// <summary>A backup with something changed in it by somebody who knows the format: every sum in it is right again.</summary>
    /// <param name="change">The rows of a table as they are to be.</param>
    /// <param name="leaveOut">A table that is left out.</param>
    public static async Task ForgeAsync(string from, string to, byte[] chainKey, Func<ExportTable, object?[], bool> change, string? leaveOut = null)
    {
        await using var reader = await ExportReader.OpenAsync(from, CancellationToken.None);
        await using var file = File.Create(to);
        await using var writer = new ExportWriter(file);
        await writer.HeaderAsync(reader.Header, CancellationToken.None);
        await reader.ReadAsync(async (table, rows) =>
        {
            var kept = new List<object?[]>();
            await foreach (var row in rows) if (change(table, row)) kept.Add(row);
            if (table.Name != leaveOut) await writer.TableAsync(table, kept.ToAsyncEnumerable(), CancellationToken.None);
        }, CancellationToken.None);
        await writer.FinishAsync(chainKey, CancellationToken.None);
    }

    public static int Of(this ExportTable table, string column) => table.Columns.Index().Single(c => c.Item.Name == column).Index;
}
