namespace PrivacyRequests.Storage.Exports;

/// <summary>The section <c>Backup</c>: a backup a day, made by a job.</summary>
public sealed record BackupSettings
{
    /// <summary>Where backups go; empty for none. A disk that the database is not on.</summary>
    public string Folder { get; init; } = "";

    /// <summary>From this hour on, in the office's time zone.</summary>
    public int Hour { get; init; } = 2;

    /// <summary>What is older goes, once a new one is there; the newest few stay whatever their days.</summary>
    public int KeepDays { get; init; } = 14;

    public KeysIn Keys { get; init; }

    public bool AreMade => Folder.Length > 0;

    /// <summary>Why no backups can be made by these, in a sentence; null when they can.</summary>
    public string? WhyNot() => Hour is < 0 or > 23 ? $"Backup:Hour is {Hour}; it can be 0 to 23."
        : KeepDays < 1 ? $"Backup:KeepDays is {KeepDays}; it has to be 1 or more."
        : null;
}
