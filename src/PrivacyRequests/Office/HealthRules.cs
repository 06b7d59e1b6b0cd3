namespace PrivacyRequests.Office;

/// <summary>What was seen in one look. Null: it could not be seen.</summary>
/// <param name="DatabaseTook">How long the database took to write a line; null when it did not.</param>
/// <param name="Drift">By how much the machine's clock differs from the database server's or the disk's.</param>
/// <param name="JobsRunHere">Whether this instance runs jobs at all.</param>
/// <param name="Up">Since when this instance runs.</param>
public sealed record HealthFacts(DateTime Now, TimeSpan? DatabaseTook, long? DiskFree, TimeSpan? Drift, bool JobsRunHere, DateTime Up, IReadOnlyList<(string Name, TimeSpan Every)> Jobs, OfficeFacts? Office);

/// <summary>What the database says.</summary>
public sealed record OfficeFacts(MailFacts Mail, IReadOnlyDictionary<string, DateTime> Marks, DateTime? LastBackup, QueueFacts Queue);

/// <param name="Taken">When the last letter left.</param>
/// <param name="AwaySince">Since when the mail server can't be reached.</param>
/// <param name="Stuck">A letter that is due has waited longer than it should.</param>
/// <param name="NotOut">Letters that somebody has to look after, or that are due.</param>
/// <param name="Unsorted">A message is here and was not sorted.</param>
/// <param name="Unread">Messages that wait for a person.</param>
/// <param name="PutOff">Letters to more than one address were put off, and none has left since: it is hardly their mailboxes.</param>
public sealed record MailFacts(DateTime? Taken, DateTime? AwaySince, bool Stuck, int NotOut, DateTime? OldestNotOut, bool Unsorted, int Unread, DateTime? OldestUnread, bool PutOff);

/// <param name="NearestDue">Days to the nearest target; negative when it has passed, null without an open case.</param>
public sealed record QueueFacts(int Open, int Late, int AtRisk, int DueSoon, int? NearestDue);

/// <summary>Which figures follow from what was seen. A figure is bad where visitors or deadlines suffer now.</summary>
public static class HealthRules
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>Without these nobody can be served.</summary>
    public static bool Serves(HealthName name) => name is HealthName.Database or HealthName.Disk;

    public static string RanMark(string job) => $"ran:{job}";

    public static string FailsMark(string job) => $"fails:{job}";

    public static IReadOnlyList<HealthFigure> Of(HealthFacts facts, HealthSettings limits) =>
    [
        facts.DatabaseTook is not null ? new(HealthName.Database, HealthState.Well, HealthReason.DatabaseAnswers) : new(HealthName.Database, HealthState.Bad, HealthReason.DatabaseAway),
        Disk(facts.DiskFree, limits),
        Clock(facts, limits),
        Known(HealthName.Mail, facts, office => Mail(office.Mail, facts.Now, limits)),
        Known(HealthName.Mailbox, facts, office => Mailbox(office.Mail, facts.Now, limits)),
        Known(HealthName.Letters, facts, office => Letters(office.Mail, facts.Now, limits)),
        Known(HealthName.Jobs, facts, office => Jobs(office.Marks, facts, limits)),
        Known(HealthName.Backup, facts, office => Backup(office.LastBackup, facts.Now, limits)),
    ];

    private static HealthFigure Known(HealthName name, HealthFacts facts, Func<OfficeFacts, HealthFigure> rule) =>
        facts.Office is { } office ? rule(office) : new(name, HealthState.Watch, HealthReason.NotKnown);

    private static HealthFigure Disk(long? free, HealthSettings limits) => free is not { } bytes ? new(HealthName.Disk, HealthState.Watch, HealthReason.NotKnown)
        : bytes < limits.LeastDisk * Megabyte ? new(HealthName.Disk, HealthState.Bad, HealthReason.DiskFull, Number: Math.Floor(bytes / Megabyte))
        : new(HealthName.Disk, HealthState.Well, HealthReason.DiskFree, Number: Math.Floor(bytes / Megabyte));

    /// <summary>A moment that an instance wrote down and that has not come yet says the same as another clock.</summary>
    private static HealthFigure Clock(HealthFacts facts, HealthSettings limits)
    {
        var ahead = facts.Office?.Marks.Where(m => m.Key.StartsWith("ran:", StringComparison.Ordinal)).Select(m => m.Value - facts.Now).DefaultIfEmpty().Max() ?? TimeSpan.Zero;
        var drift = facts.Drift is { } other && other.Duration() > ahead ? other : ahead > TimeSpan.Zero ? -ahead : facts.Drift;
        if (drift is not { } off) return new(HealthName.Clock, HealthState.Well, HealthReason.ClockNotCompared);
        return off.Duration() > limits.ClockDrift ? new(HealthName.Clock, HealthState.Watch, HealthReason.ClockOff, Number: Math.Round(off.TotalSeconds))
            : new(HealthName.Clock, HealthState.Well, HealthReason.ClockRight, Number: Math.Round(off.TotalSeconds));
    }

    private static HealthFigure Mail(MailFacts mail, DateTime now, HealthSettings limits) =>
        mail.AwaySince is { } since ? new(HealthName.Mail, mail.Stuck || now - since > limits.Patience ? HealthState.Bad : HealthState.Well, HealthReason.MailAway, since)
        : mail.Stuck ? new(HealthName.Mail, HealthState.Bad, HealthReason.MailStuck, mail.Taken)
        : mail.PutOff ? new(HealthName.Mail, HealthState.Watch, HealthReason.MailPutOff, mail.Taken)
        : new(HealthName.Mail, HealthState.Well, mail.Taken is null ? HealthReason.MailNeverLeft : HealthReason.MailLeaves, mail.Taken);

    private static HealthFigure Mailbox(MailFacts mail, DateTime now, HealthSettings limits) =>
        mail.Unsorted ? new(HealthName.Mailbox, HealthState.Bad, HealthReason.MailUnsorted)
        : mail.OldestUnread is { } oldest ? new(HealthName.Mailbox, now - oldest > limits.UnreadMail ? HealthState.Watch : HealthState.Well, HealthReason.MailUnread, oldest, mail.Unread)
        : new(HealthName.Mailbox, HealthState.Well, HealthReason.MailRead);

    private static HealthFigure Letters(MailFacts mail, DateTime now, HealthSettings limits) =>
        mail.OldestNotOut is { } oldest ? new(HealthName.Letters, now - oldest > limits.LetterNotOut ? HealthState.Watch : HealthState.Well, HealthReason.LettersWait, oldest, mail.NotOut)
        : new(HealthName.Letters, HealthState.Well, HealthReason.LettersOut);

    /// <summary>A job that fails again and again, then one that did not come round; of several the one that has been away longest.</summary>
    private static HealthFigure Jobs(IReadOnlyDictionary<string, DateTime> marks, HealthFacts facts, HealthSettings limits)
    {
        var runs = facts.Jobs.Select(j => (j.Name, j.Every, Ran: marks.TryGetValue(RanMark(j.Name), out var at) ? at : (DateTime?)null)).Where(j => facts.JobsRunHere || j.Ran is not null).ToList();
        if (runs.Count == 0) return new(HealthName.Jobs, HealthState.Well, HealthReason.JobsRest);
        foreach (var (name, _, _) in runs)
        {
            if (marks.TryGetValue(FailsMark(name), out var since) && facts.Now - since > limits.Patience) return new(HealthName.Jobs, HealthState.Watch, HealthReason.JobFails, since, Part: name);
        }

        var late = runs.Select(j => (j.Name, Last: j.Ran ?? facts.Up, Most: limits.JobLate + (2 * j.Every))).Where(j => facts.Now - j.Last > j.Most).OrderBy(j => j.Last).FirstOrDefault();
        return late.Name is not null ? new(HealthName.Jobs, HealthState.Watch, HealthReason.JobLate, late.Last, Part: late.Name)
            : new(HealthName.Jobs, HealthState.Well, HealthReason.JobsRun, runs.Min(j => j.Ran), runs.Count);
    }

    private static HealthFigure Backup(DateTime? last, DateTime now, HealthSettings limits) =>
        limits.BackupAge == TimeSpan.Zero ? new(HealthName.Backup, HealthState.Well, HealthReason.BackupElsewhere, last)
        : last is not { } at ? new(HealthName.Backup, HealthState.Watch, HealthReason.BackupNever)
        : now - at > limits.BackupAge ? new(HealthName.Backup, HealthState.Watch, HealthReason.BackupOld, at)
        : new(HealthName.Backup, HealthState.Well, HealthReason.BackupMade, at);
}
