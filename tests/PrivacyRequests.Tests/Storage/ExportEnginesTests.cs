using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Storage;
using PrivacyRequests.Storage.Exports;

namespace PrivacyRequests.Tests.Storage;

/// <summary>Backup, restore and copy on each database that is here, and from each to the other.</summary>
public sealed class ExportEnginesTests : IDisposable
{
    private readonly string folder = Backups.NewFolder();

    public static TheoryData<Engine> Engines => [.. Enum.GetValues<Engine>()];

    public static TheoryData<Engine, Engine> Ways => new(from source in Enum.GetValues<Engine>() from target in Enum.GetValues<Engine>() select (source, target));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_backup_is_put_back_in_an_empty_place(Engine engine)
    {
        await using var office = new StoredOffice(engine);
        await office.FillAsync();
        var sums = await office.Db(SumsAsync);
        var made = await office.BackUpAsync(Path.Combine(folder, "one.backup"));
        await using var place = new EmptyPlace(engine, Path.Combine(folder, "place.db"));

        var restored = await new RestoreBackup(place.Db, office.Masters(), office.Clock).HandleAsync(new(made.File, LettersLeave: true), folder, default);

        Assert.Equal((made.Rows, 8), (restored.Rows, restored.Histories));
        Assert.Equal(sums, await SumsAsync(place.Db));
        Assert.Equal(made.MadeAt, await office.Db(db => db.InstallationMarks.Where(m => m.Name == OfficeMarks.Backup).Select(m => m.At).SingleAsync()));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_copy_is_the_same_there(Engine source, Engine target)
    {
        await using var office = new StoredOffice(source);
        await using var place = new EmptyPlace(target, Path.Combine(folder, "place.db"));
        await office.FillAsync();
        var sums = await office.Db(SumsAsync);

        await office.With<CopyOffice, long>(act => act.HandleAsync(place.Db, default));

        Assert.Equal(sums, await SumsAsync(place.Db));
        Assert.Equal("ServerFilled", (await Assert.ThrowsAsync<BackupProblemException>(() => office.With<CopyOffice>(act => act.HandleAsync(place.Db, default)))).Name);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_copy_into_a_new_file_is_the_same_there(Engine source)
    {
        await using var office = new StoredOffice(source);
        await office.FillAsync();
        var sums = await office.Db(SumsAsync);

        await office.With<CopyOffice, long>(act => act.ToFileAsync(Path.Combine(folder, "copy.db"), default));

        await using var there = Backups.At(Path.Combine(folder, "copy.db"));
        Assert.Equal(sums, await SumsAsync(there));
    }

    /// <summary>Leases are not put back: who held one is gone.</summary>
    private static async Task<Dictionary<string, TableSum>> SumsAsync(RequestsDb db)
    {
        if (!db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON");
        var sums = await Backups.SumsAsync(db);
        sums.Remove("JobLeases");
        return sums;
    }
}
