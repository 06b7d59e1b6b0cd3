namespace PrivacyRequests.Deadlines;

/// <summary>Whether the one extension of 45 days may still be taken: Civil Code 1798.130(a)(2)(A), 1798.145(h)(1).</summary>
public enum ExtensionWindow
{
    /// <summary>Up to and including the target: inside the first 45 days on every reading.</summary>
    Open,

    /// <summary>Target passed, receipt + 45 not: late on the strictest reading. Needs a plain, recorded warning.</summary>
    OpenAfterWarning,

    /// <summary>From receipt + 46 on: too late on every reading.</summary>
    Closed,
}

/// <summary>
/// The dates of the CCPA, from the date of receipt alone: verification, assignment and letters move none of them. Where the law can be
/// read in two ways the target takes the earlier date; nothing ever rolls forward. The readings are in the second part of this class,
/// the other periods in the third.
/// </summary>
public static partial class DeadlineRules
{
    /// <summary>The rules in force for requests from this day; a case keeps the version under which it was received.</summary>
    public const string Version = "2026-01-01";

    public static Deadline For(ClockKind kind, DateOnly received) => kind switch
    {
        ClockKind.ConfirmReceipt => ConfirmReceipt(received),
        ClockKind.Respond => Respond(received),
        ClockKind.Extended => Extended(received),
        ClockKind.OptOut => OptOut(received),
        ClockKind.StopMarketing => StopMarketing(received),
        ClockKind.Promise => OptOut(received) with { Kind = ClockKind.Promise },
    };

    /// <summary>Confirm receipt within 10 business days: 11 CCR §7021(a). Target: 10 calendar days.</summary>
    public static Deadline ConfirmReceipt(DateOnly received) =>
        new(ClockKind.ConfirmReceipt, received, received.AddDays(10), Floor(received, 10), Version);

    /// <summary>Answer within 45 calendar days of receipt: 11 CCR §7021(b); Civil Code 1798.130(a)(2)(A).</summary>
    public static Deadline Respond(DateOnly received) =>
        new(ClockKind.Respond, received, Safe(received, 45), Plain(received, 45), Version);

    /// <summary>
    /// Extended once: 90 calendar days from receipt in all, never 45 from the notice: 11 CCR §7021(b); Civil Code 1798.130(a)(2)(A).
    /// </summary>
    public static Deadline Extended(DateOnly received) =>
        new(ClockKind.Extended, received, Safe(received, 90), Plain(received, 90), Version);

    /// <summary>Opt-out or limit done within 15 business days: 11 CCR §7026(f)(1), §7027(g)(1). Target: 15 calendar days.</summary>
    public static Deadline OptOut(DateOnly received) =>
        new(ClockKind.OptOut, received, received.AddDays(15), Floor(received, 15), Version);

    /// <summary>
    /// Marketing stops within 10 calendar days, as the office promises; late after 10 business days, as for commercial e-mail: 15 U.S.C.
    /// 7704(a)(4)(A)(i).
    /// </summary>
    public static Deadline StopMarketing(DateOnly received) =>
        new(ClockKind.StopMarketing, received, received.AddDays(10), Floor(received, 10), Version);

    /// <summary>
    /// Notice and reason of an extension must reach the consumer inside the first 45 days: Civil Code 1798.130(a)(2)(A), 1798.145(h)(1).
    /// Asked on the day the officer extends, and again on the day the letter leaves.
    /// </summary>
    public static ExtensionWindow ExtensionOn(DateOnly received, DateOnly day) => Respond(received) switch
    {
        var first when day <= first.Target => ExtensionWindow.Open,
        var first when day <= first.Statutory => ExtensionWindow.OpenAfterWarning,
        _ => ExtensionWindow.Closed,
    };
}
