using System.Globalization;
using Microsoft.Extensions.Logging;
using PrivacyRequests.Office;

namespace PrivacyRequests.Storage.Exports;

/// <summary>
/// Job: one backup a day from its hour on; then what is older than its days goes, but never the newest. The day stands in the file's name.
/// </summary>
public sealed partial class BackupRound(RequestsDb db, MakeBackup make, BackupSettings settings, OfficeClock clock, ILogger<BackupRound> log)
{
    /// <summary>Whatever their days: a clock that jumps ahead makes all of them old.</summary>
    private const int AlwaysKept = 3;

    private const string Start = "requests-";
    private const string Ending = ".backup";
    private const string Day = "yyyy-MM-dd";

    /// <returns>Null when there was nothing to do.</returns>
    public async Task<MadeBackup?> RunAsync(CancellationToken cancellation)
    {
        var now = clock.Now();
        if (!settings.AreMade || now.Utc < clock.StartOf(now.Day).Utc.AddHours(settings.Hour)) return null;
        var file = Path.Combine(settings.Folder, Start + now.Day.ToString(Day, CultureInfo.InvariantCulture) + Ending);
        if (File.Exists(file)) return null;
        Directory.CreateDirectory(settings.Folder);
        db.ChangeTracker.Clear();
        MadeBackup made;
        try
        {
            made = await make.HandleAsync(file, settings.Keys, cancellation);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another instance was quicker.
            return null;
        }

        TakeOldAway(now.Day.AddDays(-settings.KeepDays));
        return made;
    }

    /// <summary>The backup of today is made, whatever becomes of the old ones.</summary>
    private void TakeOldAway(DateOnly before)
    {
        var all = Directory.GetFileSystemEntries(settings.Folder, Start + "*").Select(f => (Path: f, Day: DayOf(f))).ToList();
        var kept = all.Where(f => f.Path.EndsWith(Ending, StringComparison.Ordinal)).Select(f => f.Day).OrderDescending().Take(AlwaysKept).ToHashSet();
        foreach (var (old, _) in all.Where(f => f.Day < before && !kept.Contains(f.Day)))
        {
            try
            {
                File.Delete(old);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                Stays(log, Path.GetFileName(old), failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The old back-up {File} could not be taken away.")]
    private static partial void Stays(ILogger log, string file, Exception failure);

    /// <summary>Of a backup, of its keys, and of what a process that was killed left of one. Null for a file that is not of this job.</summary>
    private static DateOnly? DayOf(string path)
    {
        var name = Path.GetFileName(path)[Start.Length..];
        return name.Length > Day.Length && name[Day.Length..].StartsWith(Ending, StringComparison.Ordinal)
            && DateOnly.TryParseExact(name[..Day.Length], Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
