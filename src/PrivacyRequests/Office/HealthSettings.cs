namespace PrivacyRequests.Office;

/// <summary>The section <c>Health</c> of the configuration: from when on a figure counts as wrong, and who is told.</summary>
public sealed record HealthSettings
{
    /// <summary>A database that takes longer to write a line is away.</summary>
    public TimeSpan DatabaseWithin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long mail may be away, a letter overdue, a message unsorted, a job failing.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a message may wait for a person: half of the ten business days within which receipt is confirmed. 11 CCR §7021(a).</summary>
    public TimeSpan UnreadMail { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long a letter may wait to be printed, placed or looked after.</summary>
    public TimeSpan LetterNotOut { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Megabytes: room for a day of filings at least.</summary>
    public int LeastDisk { get; init; } = 200;
    public TimeSpan ClockDrift { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a job may stay away beyond its round.</summary>
    public TimeSpan JobLate { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How old the last backup may be; zero: backups are made by others and not watched here.</summary>
    public TimeSpan BackupAge { get; init; } = TimeSpan.FromDays(2);

    /// <summary>How long something has to be wrong before somebody is written to; zero: nobody is.</summary>
    public TimeSpan TellAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>To whom; every officer who works here when it is left out.</summary>
    public string? TellTo { get; init; }
}
