using PrivacyRequests.Storage;
using PrivacyRequests.Storage.Exports;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Storage;

/// <summary>A backup a day by itself, and an office that hears when there is none.</summary>
public sealed class BackupRoundTests : IDisposable
{
    private readonly string folder = Path.Combine(Backups.NewFolder(), "nightly");
    private readonly TestOffice office = new();

    public BackupRoundTests()
    {
        office.Settings["Backup:Folder"] = folder;
        office.Settings["Backup:Hour"] = "3";
        office.Settings["Backup:KeepDays"] = "2";
        office.Clock.MoveTo(new DateTimeOffset(2026, 3, 7, 10, 59, 0, TimeSpan.Zero)); // 2:59 in California
    }

    public void Dispose()
    {
        office.Dispose();
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    private Task<MadeBackup?> RoundAsync() => office.With<BackupRound, MadeBackup?>(job => job.RunAsync(default));

    private Task<TimeSpan?> AgeAsync() => office.With<OfficeMarks, TimeSpan?>(async marks => (await marks.AllAsync(default)).TryGetValue(OfficeMarks.Backup, out var at) ? office.Clock.GetUtcNow().UtcDateTime - at : null);

    private string[] Files => [.. Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order()];

    [Fact]
    public async Task One_a_day_from_its_hour_on_and_those_past_their_days_go()
    {
        await office.AddOfficerAsync();
        Assert.Null(await RoundAsync());
        Assert.Null(await AgeAsync());
        office.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.NotNull(await RoundAsync());
        Assert.Null(await RoundAsync());
        await File.WriteAllTextAsync(Path.Combine(folder, "requests-notes.txt"), "Not of the job.");
        await File.WriteAllTextAsync(Path.Combine(folder, "requests-2026-03-06.backup.abc.part"), "Killed in the middle.");
        await office.BackUpAsync(Path.Combine(folder, "by-hand.backup"));

        for (var day = 0; day < 3; day++)
        {
            office.Clock.Pass(TimeSpan.FromDays(1));
            Assert.NotNull(await RoundAsync());
        }

        Assert.Equal(["by-hand.backup", "requests-2026-03-08.backup", "requests-2026-03-09.backup", "requests-2026-03-10.backup", "requests-notes.txt"], Files);
        Assert.Equal(TimeSpan.Zero, await AgeAsync());
        office.Clock.Pass(TimeSpan.FromHours(5));
        Assert.Equal(TimeSpan.FromHours(5), await AgeAsync());
    }

    [Fact]
    public async Task A_failed_one_is_no_good_one()
    {
        await office.AddOfficerAsync();
        office.Clock.Pass(TimeSpan.FromHours(1));
        await RoundAsync();
        Assert.Equal(TimeSpan.Zero, await AgeAsync());

        Directory.Delete(folder, recursive: true);
        await File.WriteAllTextAsync(folder, "The disk is not there.");
        office.Clock.Pass(TimeSpan.FromDays(3));
        await Assert.ThrowsAnyAsync<IOException>(RoundAsync);

        Assert.Equal(TimeSpan.FromDays(3), await AgeAsync());
        File.Delete(folder);
        Directory.CreateDirectory(folder);
    }

    [Fact]
    public async Task Without_a_folder_none_is_made()
    {
        office.Settings["Backup:Folder"] = "";
        await office.AddOfficerAsync();
        office.Clock.Pass(TimeSpan.FromHours(9));

        Assert.Null(await RoundAsync());
        Assert.Null(await AgeAsync());
    }
}
