using PrivacyRequests.Deadlines;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Records;

/// <summary>
/// How long a record is kept, counted from the last action on the case. First its words and addresses go, then the record: 11 CCR §7101;
/// the reasons for the times stand in docs/decisions/0008-retention.md.
/// </summary>
public static class Retention
{
    public const int LeastMonths = DeadlineRules.LeastMonthsOfRecords;

    /// <summary>An agency may bring an action up to five years after a violation: Civil Code 1798.199.70.</summary>
    public const int MostMonths = 60;

    /// <summary>An earlier request counts for twelve months (Civil Code 1798.130(b)); until then an officer may have to read it.</summary>
    public const int DetailsMonths = 12;

    /// <summary>After a deletion the record must not rebuild what was deleted: Civil Code 1798.105(c)(2).</summary>
    public const int DetailsDaysAfterDeletion = 90;

    public static bool MayBeSet(int months) => months is >= LeastMonths and <= MostMonths;

    /// <summary>The last day of names, addresses, free words, letters' texts and files.</summary>
    public static DateOnly DetailsThrough(DateOnly lastAction, Right right, Outcome outcome) => IsDeletionDone(right, outcome)
        ? lastAction.AddDays(DetailsDaysAfterDeletion)
        : lastAction.AddMonths(DetailsMonths);

    /// <summary>The last day of the record itself.</summary>
    public static DateOnly RecordThrough(DateOnly lastAction, int months) => DeadlineRules.KeepRecordsUntil(lastAction, months);

    private static bool IsDeletionDone(Right right, Outcome outcome) => right == Right.Delete && outcome is (Outcome.Answered or Outcome.AnsweredInPart);
}
