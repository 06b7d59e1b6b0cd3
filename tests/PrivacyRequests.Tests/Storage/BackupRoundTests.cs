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
    public async Task A_clock_that_jumps_ahead_takes_not_all_of_them_away()
    {
        await office.AddOfficerAsync();
        office.Clock.Pass(TimeSpan.FromHours(1));
        for (var day = 0; day < 4; day++)
        {
            office.Clock.Pass(TimeSpan.FromDays(1));
            Assert.NotNull(await RoundAsync());
        }

        office.Clock.Pass(TimeSpan.FromDays(365));
        Assert.NotNull(await RoundAsync());

        Assert.Equal(["requests-2026-03-10.backup", "requests-2026-03-11.backup", "requests-2027-03-11.backup"], Files);
    }

    [Fact]
    public async Task What_can_not_be_taken_away_holds_up_neither_the_job_nor_the_others()
    {
        await office.AddOfficerAsync();
        office.Clock.Pass(TimeSpan.FromHours(1));
        Directory.CreateDirectory(Path.Combine(folder, "requests-2026-02-01.backup.mine"));
        await File.WriteAllTextAsync(Path.Combine(folder, "requests-2026-02-02.backup"), "An old one.");
        for (var day = 0; day < 3; day++)
        {
            office.Clock.Pass(TimeSpan.FromDays(1));
            Assert.NotNull(await RoundAsync());
        }

        Assert.Equal(["requests-2026-03-08.backup", "requests-2026-03-09.backup", "requests-2026-03-10.backup"], Files);
        Assert.Contains(office.Log.Lines, l => l.Contains("requests-2026-02-01.backup.mine", StringComparison.Ordinal));
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
