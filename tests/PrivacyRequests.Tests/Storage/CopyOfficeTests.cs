using System.Buffers;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.SqlServer;
using PrivacyRequests.Storage;
using PrivacyRequests.Storage.Exports;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Storage;

/// <summary>An office moves to another database, and every value is the same there.</summary>
public sealed class CopyOfficeTests : IDisposable
{
    private readonly TestOffice office = new();
    private readonly string folder = Backups.NewFolder();

    private string Target => Path.Combine(folder, "copy.db");

    public void Dispose()
    {
        office.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Every_table_is_read_back_equal_in_a_new_file_and_in_an_empty_database()
    {
        await office.FillAsync();
        var sums = await office.Db(db => Backups.SumsAsync(db));
        await using var empty = Backups.At(Path.Combine(folder, "empty.db"));

        var inFile = await office.With<CopyOffice, long>(act => act.ToFileAsync(Target, default));
        var inDatabase = await office.With<CopyOffice, long>(act => act.HandleAsync(empty, default));

        await using var file = Backups.At(Target);
        Assert.Equal((sums.Values.Sum(s => s.Rows), inFile), (inFile, inDatabase));
        Assert.Equal(sums, await Backups.SumsAsync(file));
        Assert.Equal(sums, await Backups.SumsAsync(empty));
    }

    [Fact]
    public async Task A_filled_database_or_a_file_that_is_there_is_not_copied_over()
    {
        await office.FillAsync();
        await office.With<CopyOffice, long>(act => act.ToFileAsync(Target, default));
        await using var filled = Backups.At(Target);

        Assert.Equal("FileExists", (await Assert.ThrowsAsync<BackupProblemException>(() => office.With<CopyOffice>(act => act.ToFileAsync(Target, default)))).Name);
        Assert.Equal("ServerFilled", (await Assert.ThrowsAsync<BackupProblemException>(() => office.With<CopyOffice>(act => act.HandleAsync(filled, default)))).Name);
    }

    [Fact]
    public async Task A_log_that_lies_where_the_copy_comes_is_put_aside()
    {
        await office.FillAsync();
        await office.CopyLogAsync(() => office.Receive(Asked.For(Right.Delete)), Target);
        var sums = await office.Db(db => Backups.SumsAsync(db));

        await office.With<CopyOffice>(act => act.ToFileAsync(Target, default));

        Assert.Equal(["copy.db", $"copy.db.before-{office.Clock.GetUtcNow():yyyyMMdd-HHmmss}-wal"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        await using var file = Backups.At(Target);
        Assert.Equal(sums, await Backups.SumsAsync(file));
    }

    [Fact]
    public async Task While_the_site_runs_nothing_is_copied()
    {
        await office.FillAsync();
        await office.With<JobLeases>(l => l.TakeAsync("outbox", "an instance", office.Clock.GetUtcNow().UtcDateTime, TimeSpan.FromMinutes(2), default));

        Assert.Equal("SourceRuns", (await Assert.ThrowsAsync<BackupProblemException>(() => office.With<CopyOffice>(act => act.ToFileAsync(Target, default)))).Name);
        Assert.False(File.Exists(Target));
        office.Clock.Pass(TimeSpan.FromMinutes(3));
        await office.With<CopyOffice>(act => act.ToFileAsync(Target, default));
    }

    [Fact]
    public async Task A_value_longer_than_its_column_is_told_by_table_and_column_before_a_server_cuts_it()
    {
        await office.FillAsync();
        await office.Db(db => db.Database.ExecuteSqlRawAsync("UPDATE Filings SET Language = 'a very long name of a language' WHERE 1"));

        var problem = await Assert.ThrowsAsync<BackupProblemException>(() => office.With<CopyOffice>(act => act.ToFileAsync(Target, default)));

        Assert.StartsWith("Filings.Language holds 30", problem.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void Both_databases_have_the_same_tables_columns_and_kinds_under_the_same_name()
    {
        using var sqlite = Backups.At(Target);
        using var server = new SqlServerRequestsDb(new DbContextOptionsBuilder<SqlServerRequestsDb>().UseSqlServer("Server=none").WithoutHost().Options, new KeyRing(), new WriteGate(oneWriter: false));

        var names = sqlite.Database.GetMigrations().Select(ExportSchema.NameOf).ToList();
        Assert.Equal(names, server.Database.GetMigrations().Select(ExportSchema.NameOf));
        foreach (var name in names)
        {
            var (here, there) = (ExportSchema.Tables(sqlite, name), ExportSchema.Tables(server, name));
            Assert.Equal(here.Select(t => t.Name).Order(), there.Select(t => t.Name).Order());
            Assert.All(here, table =>
            {
                var other = there.Single(t => t.Name == table.Name);
                Assert.Equal(table.Columns, other.Columns);
                Assert.Contains(table.Columns, c => c.IsKey);
            });
        }
    }

    [Fact]
    public void Every_table_of_the_model_is_exported_after_those_it_points_to()
    {
        using var db = Backups.At(Target);
        var tables = ExportSchema.Tables(db, ExportSchema.NameOf(db.Database.GetMigrations().Last())).Select(t => t.Name).ToList();

        Assert.Equal(db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Distinct().Order(), tables.Order());
        Assert.True(tables.IndexOf("Filings") < tables.IndexOf("Requests") && tables.IndexOf("Requests") < tables.IndexOf("Events") && tables.IndexOf("Files") < tables.IndexOf("FileChunks"));
    }

    [Fact]
    public void A_row_is_the_same_bytes_whatever_it_was_read_from()
    {
        ExportTable table = new("T", [.. Enum.GetValues<ValueKind>().Select(k => new ExportColumn(k.ToString(), k))]);
        object?[] row = [true, -7L, "Zoë 🙂 ", new byte[] { 0, 255 }, Guid.Parse("019b8f00-0000-7000-8000-0000000000ff"), DateOnly.MaxValue,
            new DateTime(2026, 3, 8, 2, 30, 0, 123, DateTimeKind.Unspecified).AddTicks(4567), new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.FromHours(-8))];
        var bytes = new ArrayBufferWriter<byte>();

        CanonicalRow.Write(bytes, table, row);

        Assert.Equal(row, CanonicalRow.Read(bytes.WrittenSpan, table));
        object?[] same = [true, -7L, row[2], row[3], row[4], row[5], DateTime.SpecifyKind((DateTime)row[6]!, DateTimeKind.Utc), row[7]];
        var again = new ArrayBufferWriter<byte>();
        CanonicalRow.Write(again, table, same);
        Assert.Equal(bytes.WrittenSpan, again.WrittenSpan);
        Assert.Throws<BackupProblemException>(() => CanonicalRow.Read(bytes.WrittenSpan[..^1], table));
        Assert.All(Enumerable.Range(0, row.Length), i =>
        {
            var nothing = new object?[row.Length];
            nothing[i] = row[i];
            var alone = new ArrayBufferWriter<byte>();
            CanonicalRow.Write(alone, table, nothing);
            Assert.Equal(nothing, CanonicalRow.Read(alone.WrittenSpan, table));
        });
    }

    [Fact]
    public void The_sum_of_a_table_says_nothing_of_order_and_everything_of_rows()
    {
        Assert.Equal(Sum("a", "b", "b"), Sum("b", "a", "b"));
        Assert.NotEqual(Sum("a", "b"), Sum("a", "b", "b"));
        Assert.NotEqual(Sum("ab", ""), Sum("a", "b"));
        Assert.NotEqual(Sum("a", "a"), Sum("b", "b"));

        static TableSum Sum(params string[] rows)
        {
            var digest = new TableDigest();
            foreach (var row in rows) digest.Add(System.Text.Encoding.UTF8.GetBytes(row));
            return digest.Done();
        }
    }
}
