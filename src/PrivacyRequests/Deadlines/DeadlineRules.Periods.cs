namespace PrivacyRequests.Deadlines;

/// <summary>Periods that are not clocks of a case. Twelve months from 29 February end on 28 February.</summary>
public static partial class DeadlineRules
{
    /// <summary>A request to know may reach back to here, when data is kept that long: 11 CCR §7020(e).</summary>
    public static readonly DateOnly EarliestLookBack = new(2022, 1, 1);

    /// <summary>
    /// The first day on which the office asks again for consent after an opt-out or limit: 12 months (Civil Code 1798.135(c)(4); 11 CCR
    /// §7026(k), §7027(l)) and a day for safety.
    /// </summary>
    public static DateOnly NoAskingAgainUntil(DateOnly optOut) => optOut.AddMonths(12).AddDays(1);

    /// <summary>If the consumer names no period, the 12 months before receipt: Civil Code 1798.130(a)(2)(B).</summary>
    public static (DateOnly From, DateOnly To) LookBack(DateOnly received) => (received.AddMonths(-12), received);

    /// <summary>
    /// The same correction, denied within the six months before and brought without new papers, may be refused: 11 CCR §7023(g). On the
    /// day six months later it is new.
    /// </summary>
    public static bool MayRefuseRepeatCorrection(DateOnly denied, DateOnly received, bool withNewPapers) =>
        !withNewPapers && received < denied.AddMonths(6);

    /// <summary>Records are kept at least so long: 11 CCR §7101(a).</summary>
    public const int LeastMonthsOfRecords = 24;

    /// <summary>The last day on which a case must still be kept, 24 months from the last action on it: 11 CCR §7101(a).</summary>
    public static DateOnly KeepRecordsUntil(DateOnly lastAction, int months = LeastMonthsOfRecords) => lastAction.AddMonths(months);

    /// <summary>The last day of a hold that a law enforcement agency directed, 90 days: Civil Code 1798.145(a)(1)(B).</summary>
    public static DateOnly PoliceHoldThrough(DateOnly directionReceived) => directionReceived.AddDays(90);

    /// <summary>
    /// A disputed denial is answered within 45 calendar days of the dispute's own receipt: no period of the Act, the office's promise.
    /// Civil Code 1798.145(h)(2) asks only that people are told of it.
    /// </summary>
    public static Deadline Dispute(DateOnly received) => Respond(received);

    /// <summary>The method of checking who asks is looked at again every 12 months: 11 CCR §7062(g).</summary>
    public static DateOnly MethodReviewOn(DateOnly lastLookedAt) => lastLookedAt.AddMonths(12);

    /// <summary>The last day on which a training counts; the law names no period (11 CCR §7100(a)), this house a year.</summary>
    public static DateOnly TrainingCountsThrough(DateOnly heldOn) => heldOn.AddMonths(12);

    /// <summary>The day by which the figures of a calendar year are posted, 1 July of the next: 11 CCR §7102(a)(2).</summary>
    public static DateOnly MetricsDue(int year) => new(year + 1, 7, 1);

    /// <summary>
    /// The clocks of the other door, shown to staff as "counsel to confirm": inspection in 5 working days and copies in 15 days (Health
    /// &amp; Safety Code 123110(a)–(b)), access in 30 days (45 CFR 164.524(b)(2)). Nothing here is due by them.
    /// </summary>
    public static (DateOnly Inspect, DateOnly Copies, DateOnly Access) MedicalRecords(DateOnly received) =>
        (Custom(received, 5), Plain(received, 15), Plain(received, 30));
}
