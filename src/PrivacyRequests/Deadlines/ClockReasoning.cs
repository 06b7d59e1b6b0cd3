namespace PrivacyRequests.Deadlines;

/// <summary>Why a day cannot be a target.</summary>
public enum RollReason
{
    Saturday,
    Sunday,

    /// <summary>Code of Civil Procedure 135, as the courts observe it.</summary>
    JudicialHoliday,
}

/// <summary>A day over which a target rolled back.</summary>
public sealed record RolledDay(DateOnly Day, RollReason Reason);

/// <summary>Other ways to count, shown to staff as information; the office never waits for them.</summary>
public enum OtherReading
{
    /// <summary><see cref="DeadlineRules.Latest"/>.</summary>
    Latest,

    /// <summary><see cref="DeadlineRules.Code"/>.</summary>
    Code,

    /// <summary><see cref="DeadlineRules.Custom"/>.</summary>
    Custom,
}

/// <summary>
/// How a deadline came about, in numbers: what is stored and what sentences are made of. <see cref="Days"/> is 45 or 90 calendar days, 10
/// or 15 business days. <see cref="Counted"/> is where the target's count ends before it rolls back over <see cref="RolledBack"/>.
/// </summary>
public sealed record ClockReasoning(
    Deadline Deadline,
    int Days,
    DateOnly Counted,
    IReadOnlyList<RolledDay> RolledBack,
    IReadOnlyDictionary<OtherReading, DateOnly> Others);
