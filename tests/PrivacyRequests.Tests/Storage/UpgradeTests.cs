using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PrivacyRequests.Office;
using PrivacyRequests.Records;
using PrivacyRequests.Storage;
using PrivacyRequests.Storage.Exports;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Storage;

/// <summary>An office that an earlier release filled is opened by this one, and nothing of it is lost.</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly TestOffice office = new();

    public UpgradeTests() => office.Settings["Keys:Value"] = ReleaseText.Key;

    public void Dispose() => office.Dispose();

    public static TheoryData<string> Releases => [.. Directory.GetFiles(ReleaseText.Folder, "*.sql").Select(f => Path.GetFileNameWithoutExtension(f)).Order()];

    [Fact]
    public async Task Every_schema_has_its_filled_office()
    {
        if (Environment.GetEnvironmentVariable("MAKE_RELEASE") == "1")
        {
            await office.FillAsync();
            await ReleaseText.WriteAsync(office);
        }

        await using var db = Backups.At(":memory:");
        var schemas = db.Database.GetMigrations().Select(ExportSchema.NameOf).ToList();
        Assert.Equal("Initial", schemas[0]);
        Assert.Equal(schemas.Order(), Releases.Select(r => r.Data).Order()); // Where one is missing, MAKE_RELEASE=1 writes it.
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task A_start_upgrades_it_and_everything_is_read(string release)
    {
        await using (var older = Backups.At(Path.Combine(office.Folder, "requests.db")))
        {
            await older.GetService<IMigrator>().MigrateAsync(release);
            await ReleaseText.FillAsync(older, release);
            Assert.Equal(release, await ExportSchema.AppliedAsync(older, default));
        }

        office.Clock.Pass(TimeSpan.FromDays(1)); // The first question starts this release on it.
        var references = await office.Db(db => db.Requests.OrderBy(r => r.Reference).Select(r => r.Reference).ToListAsync());

        Assert.Empty(await office.Db(db => db.Database.GetPendingMigrationsAsync()));
        Assert.Equal(8, references.Count);
        var ring = await office.With<KeyRing, KeyRing>(Task.FromResult);
        await using var upgraded = Backups.At(Path.Combine(office.Folder, "requests.db"));
        Assert.Equal(8, await new OfficeProof(upgraded, ring).ChainsAsync(default));
        Assert.True(await new OfficeProof(upgraded, ring).SealedAsync(default) > 20);
        var exported = new List<ExportedCase>();
        foreach (var reference in references)
            exported.Add((await office.With<ExportRecord, ExportedCase?>(act => act.HandleAsync(reference, true, Words.In("en"), Checks.Officer, default)))!);
        Assert.Contains(exported, e => e.People?.ConsumerName == "Zoë Telltale" && e.Description == "telltale description 🙂");
        Assert.All(exported, e => Assert.True(e.History.ChainHolds));
        Assert.All(exported.Where(e => e.People?.ConsumerEmail is not null), e => Assert.NotNull(e.Letters[0].Sent));
        Assert.Single(await office.SearchAsync("zoe.telltale@example.org"));
        Assert.True(await office.IsOnTheStopList("olga@example.org"));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Its_backup_is_put_back_by_this_release(string release)
    {
        var folder = Backups.NewFolder();
        var backup = Path.Combine(folder, "old.backup");
        var ring = new KeyRing();
        var masters = new MasterKeys(MasterKey.Read(ReleaseText.Key, "x"));
        await using (var older = Backups.At(Path.Combine(folder, "old.db"), ring))
        {
            await older.GetService<IMigrator>().MigrateAsync(release);
            await ReleaseText.FillAsync(older, release);
            ring.Take(await new OpenKeyRing(older, masters, ring, office.Clock).OpenAsync(default));
            await new MakeBackup(older, ring, office.Clock).HandleAsync(backup, KeysIn.Included, default);
        }

        var restored = await office.RestoreAsync(new(backup), Path.Combine(folder, "new.db"), masters);

        await using var there = Backups.At(Path.Combine(folder, "new.db"));
        Assert.Empty(await there.Database.GetPendingMigrationsAsync());
        Assert.Equal((release, 8), (restored.Schema, restored.Histories));
        Directory.Delete(folder, recursive: true);
    }
}
