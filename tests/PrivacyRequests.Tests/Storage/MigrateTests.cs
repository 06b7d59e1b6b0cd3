using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Storage;

/// <summary>A schema is made once, whoever comes at the same moment, and never behind a newer one's back.</summary>
public sealed class MigrateTests : IDisposable
{
    private readonly string folder = Backups.NewFolder();
    private readonly TestClock clock = new(TimeProvider.System.GetUtcNow());

    private string Target => Path.Combine(folder, "requests.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<T> With<T>(Func<MigrateDatabase, Task<T>> use)
    {
        await using var db = Backups.At(Target);
        return await use(new MigrateDatabase(db, clock));
    }

    private async Task DoAsync(string sql)
    {
        await using var db = Backups.At(Target);
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    [Fact]
    public async Task Of_several_at_once_one_migrates_and_the_others_wait()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => With(m => m.HandleAsync(default)))));

        await using var db = Backups.At(Target);
        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync());
        Assert.Empty(await With(m => m.HandleAsync(default)));
        Assert.False(await db.Filings.AnyAsync());
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_hold_up_the_next_one()
    {
        await DoAsync("""CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL)""");
        await DoAsync("""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-05 20:00:00+00:00')""");

        var ran = await With(m => m.HandleAsync(default)).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Contains("Initial", ran);
    }

    [Fact]
    public async Task A_dry_run_tells_the_SQL_and_makes_nothing()
    {
        var script = await With(m => m.ScriptAsync(default));

        Assert.Contains("CREATE TABLE \"Requests\"", script, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
        await With(m => m.HandleAsync(default));
        Assert.Equal("", await With(m => m.ScriptAsync(default)));
    }

    [Fact]
    public async Task A_schema_of_a_newer_program_is_refused_by_its_name()
    {
        await With(m => m.HandleAsync(default));
        Assert.Null(await With(m => m.WhyNotAsync(default)));

        await DoAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_NextCentury', '10.0.0')""");

        Assert.StartsWith("The schema 'NextCentury' is newer than this program", (await With(m => m.WhyNotAsync(default)))!.Message, StringComparison.Ordinal);
    }
}
