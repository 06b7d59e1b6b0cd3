namespace PrivacyRequests.Office;

/// <summary>What is looked at to say whether the office is well.</summary>
public enum HealthName
{
    Database,
    Disk,
    Clock,
    Mail,
    Mailbox,
    Letters,
    Jobs,
    Backup,
}

public enum HealthState
{
    Well,

    /// <summary>Somebody has to look; visitors are served all the same.</summary>
    Watch,
    Bad,
}

/// <summary>Why a figure is as it is; each has a sentence under <c>Health.{name}</c>.</summary>
public enum HealthReason
{
    DatabaseAnswers,
    DatabaseAway,
    NotKnown,
    DiskFree,
    DiskFull,
    ClockRight,
    ClockOff,
    ClockNotCompared,
    MailLeaves,
    MailNeverLeft,
    MailAway,
    MailStuck,
    MailPutOff,
    MailRead,
    MailUnread,
    MailUnsorted,
    LettersOut,
    LettersWait,
    JobsRun,
    JobsRest,
    JobLate,
    JobFails,
    BackupMade,
    BackupOld,
    BackupNever,
    BackupElsewhere,
}

/// <summary>One figure: how it is, and why. Numbers, moments and names of our own parts; nothing of a person.</summary>
/// <param name="Since">The moment that the sentence speaks of: the last letter, the oldest message, the last backup.</param>
/// <param name="Number">The number that it speaks of.</param>
/// <param name="Part">The part that it speaks of: a job.</param>
public sealed record HealthFigure(HealthName Name, HealthState State, HealthReason Reason, DateTime? Since = null, double? Number = null, string? Part = null)
{
    public string Sentence(Words words, TimeZoneInfo zone) =>
        words[$"Health.{Reason}", Since is { } moment ? words.Moment(moment, zone) : "", Number?.ToString("#,0.#", words.Culture), Part is null ? "" : JobName(Part, words)];

    /// <summary>What people call a job; a name of its own where nobody gave it one.</summary>
    public static string JobName(string job, Words words) => $"Health.Job.{job.Replace(' ', '-')}" is var key && words.Has(key) ? words[key] : job;
}
