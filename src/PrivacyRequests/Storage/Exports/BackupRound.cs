using System.Globalization;
using PrivacyRequests.Office;

namespace PrivacyRequests.Storage.Exports;

/// <summary>Job: one backup a day from its hour on; then what is older than its days goes. The day stands in the file's name.</summary>
public sealed class BackupRound(RequestsDb db, MakeBackup make, BackupSettings settings, OfficeClock clock)
{
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

        foreach (var old in Directory.GetFiles(settings.Folder, Start + "*").Where(f => DayOf(f) < now.Day.AddDays(-settings.KeepDays))) File.Delete(old);
        return made;
    }

    /// <summary>Of a backup, of its keys, and of what a process that was killed left of one. Null for a file that is not of this job.</summary>
    private static DateOnly? DayOf(string path)
    {
        var name = Path.GetFileName(path)[Start.Length..];
        return name.Length > Day.Length && name[Day.Length..].StartsWith(Ending, StringComparison.Ordinal)
            && DateOnly.TryParseExact(name[..Day.Length], Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
