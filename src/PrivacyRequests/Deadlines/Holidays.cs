namespace PrivacyRequests.Deadlines;

/// <summary>
/// California's two holiday lists. Neither ever lengthens a date that the office works to: the courts' list only makes 45- and
/// 90-day targets earlier, the state list serves one reading shown as information.
/// </summary>
/// <exception cref="HolidayYearNotLoadedException">A year outside the tables was asked for.</exception>
public static class Holidays
{
    /// <summary>The last year that the tables hold.</summary>
    public static int LastYear => HolidayTable.LastYear;

    /// <summary>A holiday for Civil Code 7: every Sunday and the days of Government Code 6700 and 6701; not Saturday.</summary>
    public static bool IsGovernmentCode6700(DateOnly date) =>
        GovernmentCode6700(date.Year).Contains(date) || date.DayOfWeek == DayOfWeek.Sunday;

    /// <summary>A weekday on which the courts keep a holiday: Code of Civil Procedure 135. Weekends are asked separately.</summary>
    public static bool IsJudicial(DateOnly date) => Judicial(date.Year).Contains(date);

    /// <summary>
    /// The listed state holidays of a year, plain Sundays aside. Government Code 6701 adds the Monday after a Sunday and, for
    /// 11 November, the Friday before a Saturday; the day named in 6700 stays a holiday too.
    /// </summary>
    public static IReadOnlyList<DateOnly> GovernmentCode6700(int year)
    {
        Require(year);
        return InOrder(HolidayTable.Rows.Where(r => r.State).SelectMany(r => StateDays(r, year)));
    }

    /// <summary>
    /// The weekdays of a year on which the courts observe CCP 135 holidays: Saturday's on the Friday before, Sunday's on the Monday
    /// after (Cal. Rules of Court 1.11). A Saturday New Year is observed on 31 December of the year before.
    /// </summary>
    public static IReadOnlyList<DateOnly> Judicial(int year)
    {
        Require(year);
        return InOrder(HolidayTable.Rows.Where(r => r.Courts)
            .SelectMany(r => new[] { r.On(year), r.On(year + 1) })
            .OfType<DateOnly>().Select(Observed).Where(d => d.Year == year));
    }

    private static IEnumerable<DateOnly> StateDays(HolidayRow row, int year)
    {
        if (row.On(year) is not { } day) yield break;
        yield return day;
        if (day.DayOfWeek == DayOfWeek.Sunday && row.Shift != WeekendShift.None) yield return day.AddDays(1);
        if (day.DayOfWeek == DayOfWeek.Saturday && row.Shift == WeekendShift.BothWays) yield return day.AddDays(-1);
    }

    private static DateOnly Observed(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly[] InOrder(IEnumerable<DateOnly> days) => [.. days.Distinct().Order()];

    private static void Require(int year)
    {
        if (year is < HolidayTable.FirstYear or > HolidayTable.LastYear)
            throw new HolidayYearNotLoadedException(year, HolidayTable.FirstYear, HolidayTable.LastYear);
    }
}
