namespace PrivacyRequests.Deadlines;

/// <summary>The clocks of a case. Stored as words; a value is never renamed.</summary>
public enum ClockKind
{
    /// <summary>Confirm receipt within 10 business days: 11 CCR §7021(a).</summary>
    ConfirmReceipt,

    /// <summary>Respond within 45 calendar days of receipt: 11 CCR §7021(b); Civil Code 1798.130(a)(2)(A).</summary>
    Respond,

    /// <summary>Respond within 90 calendar days of receipt in all, once extended: same sections.</summary>
    Extended,

    /// <summary>Opt-out of sale or sharing, and limit: done within 15 business days: 11 CCR §7026(f)(1), §7027(g)(1).</summary>
    OptOut,

    /// <summary>Stop marketing: 10 calendar days by the office's own promise, 10 business days for commercial e-mail: 15 U.S.C. 7704(a)(4).</summary>
    StopMarketing,

    /// <summary>What else the office's policy promises, counted like an opt-out: 15 business days.</summary>
    Promise,
}

/// <summary>Where a clock stands on a day. Always computed, never stored.</summary>
public enum Standing
{
    /// <summary>More than seven days to the target.</summary>
    OnTrack,

    /// <summary>The target is at most seven days away; the target day itself is in time.</summary>
    DueSoon,

    /// <summary>The target has passed, the statutory date has not; the statutory day itself is not late.</summary>
    AtRisk,

    /// <summary>The statutory date has passed.</summary>
    Late,
}

/// <summary>
/// One clock of one case: <see cref="Target"/> is the date the office works to and calls due (the safe reading), <see cref="Statutory"/>
/// the last date of the plain reading. Both count from receipt and from nothing else. <see cref="RulesVersion"/> says by which rules.
/// </summary>
public sealed record Deadline(ClockKind Kind, DateOnly Received, DateOnly Target, DateOnly Statutory, string RulesVersion)
{
    /// <summary>A target this many days away, or fewer, is due soon.</summary>
    public const int SoonDays = 7;

    public Standing StandingOn(DateOnly today) =>
        today > Statutory ? Standing.Late
        : today > Target ? Standing.AtRisk
        : DaysLeft(today) <= SoonDays ? Standing.DueSoon
        : Standing.OnTrack;

    /// <summary>Calendar days from today to the target: 0 on the target day, negative after it.</summary>
    public int DaysLeft(DateOnly today) => Target.DayNumber - today.DayNumber;
}
