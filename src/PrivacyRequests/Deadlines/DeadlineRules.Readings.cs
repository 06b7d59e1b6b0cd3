namespace PrivacyRequests.Deadlines;

/// <summary>The ways in which California can be read to count days (reference 2.3, 2.5).</summary>
public static partial class DeadlineRules
{
    /// <summary>
    /// The day of receipt is day 1 (11 CCR §7021(b), "begin on the day that the business receives the request"), and a last day on a
    /// weekend or court holiday rolls back. The office's target for 45 and 90 days.
    /// </summary>
    public static DateOnly Safe(DateOnly received, int days)
    {
        var day = DayCountingReceipt(received, days);
        return day.AddDays(-RolledBackFrom(day).Count);
    }

    /// <summary>The day of receipt is left out, the last day counts, whatever it is: Code of Civil Procedure 12; Civil Code 10.</summary>
    public static DateOnly Plain(DateOnly received, int days) => received.AddDays(days);

    /// <summary>The plain reading rolled forward over weekends and court holidays: Code of Civil Procedure 12a. Information only.</summary>
    public static DateOnly Latest(DateOnly received, int days)
    {
        var day = Plain(received, days);
        while (WhyNotWorked(day) is not null) day = day.AddDays(1);
        return day;
    }

    /// <summary>
    /// Business days as Monday to Saturday without any holiday: no reading of Civil Code 7 and 9 that leaves out the day of receipt is
    /// earlier. The statutory date of the business-day clocks.
    /// </summary>
    public static DateOnly Floor(DateOnly received, int businessDays) =>
        Nth(received, businessDays, day => day.DayOfWeek != DayOfWeek.Sunday);

    /// <summary>Business days to the letter of Civil Code 7, 9 and 10: Monday to Saturday less state holidays. Information only.</summary>
    public static DateOnly Code(DateOnly received, int businessDays) =>
        Nth(received, businessDays, day => !Holidays.IsGovernmentCode6700(day));

    /// <summary>Business days as most practitioners count: Monday to Friday less court holidays. Information only.</summary>
    public static DateOnly Custom(DateOnly received, int businessDays) => Nth(received, businessDays, day => WhyNotWorked(day) is null);

    private static DateOnly DayCountingReceipt(DateOnly received, int days) => received.AddDays(days - 1);

    private static List<RolledDay> RolledBackFrom(DateOnly day)
    {
        var rolled = new List<RolledDay>();
        for (; WhyNotWorked(day) is { } reason; day = day.AddDays(-1)) rolled.Add(new RolledDay(day, reason));
        return rolled;
    }

    /// <summary>Days over which a last day moves: Saturday, Sunday, CCP 135 as observed: Code of Civil Procedure 12a.</summary>
    private static RollReason? WhyNotWorked(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => RollReason.Saturday,
        DayOfWeek.Sunday => RollReason.Sunday,
        _ => Holidays.IsJudicial(day) ? RollReason.JudicialHoliday : null,
    };

    private static DateOnly Nth(DateOnly received, int n, Func<DateOnly, bool> counts)
    {
        var day = received;
        for (var counted = 0; counted < n;)
        {
            day = day.AddDays(1);
            if (counts(day)) counted++;
        }

        return day;
    }
}
