using static System.DayOfWeek;

namespace PrivacyRequests.Deadlines;

/// <summary>What happens to a state holiday on a weekend: Government Code 6701.</summary>
internal enum WeekendShift
{
    None,

    /// <summary>On a Sunday, the Monday after is a holiday.</summary>
    SundayToMonday,

    /// <summary>As above; and on a Saturday, the Friday before is a holiday. 11 November alone.</summary>
    BothWays,
}

/// <summary>A named holiday: its date in a year, if it has one; whether state law or the courts, or both, keep it.</summary>
internal sealed record HolidayRow(string Name, Func<int, DateOnly?> On, bool State, bool Courts, WeekendShift Shift = WeekendShift.None);

/// <summary>
/// Government Code 6700 (state) and Code of Civil Procedure 135 (courts) as of rules version 2026-01-01, as data. Years before 2026 carry
/// today's list, Diwali excepted: one holiday more can only make a target earlier. Good Friday (noon to 3 pm) is not a day and is left out;
/// a day that the Governor or the President appoints gets a row when it is proclaimed. Owner: whoever maintains this folder, each
/// December, against the Judicial Council's list for the coming year and the two sections.
/// </summary>
internal static class HolidayTable
{
    public const int FirstYear = 2020;
    public const int LastYear = 2031;

    /// <summary>
    /// Second (or third) new moon after the winter solstice. 2026 and 2027 are confirmed; the others agree with the Chinese
    /// calendar of the framework (a test asks it), no official list was read. They touch no date
    /// that the office works to, only the Civil Code reading shown as information.
    /// </summary>
    private static readonly DateOnly[] LunarNewYears =
    [
        new(2020, 1, 25), new(2021, 2, 12), new(2022, 2, 1), new(2023, 1, 22), new(2024, 2, 10), new(2025, 1, 29),
        new(2026, 2, 17), new(2027, 2, 6), new(2028, 1, 26), new(2029, 2, 13), new(2030, 2, 3), new(2031, 1, 23),
    ];

    /// <summary>A state holiday from 2026 (AB 268). All dates are unconfirmed; information only, as above.</summary>
    private static readonly DateOnly[] Diwalis =
    [
        new(2026, 11, 8), new(2027, 10, 29), new(2028, 10, 17), new(2029, 11, 5), new(2030, 10, 26), new(2031, 11, 14),
    ];

    public static readonly IReadOnlyList<HolidayRow> Rows =
    [
        new("NewYear", Fixed(1, 1), State: true, Courts: true, WeekendShift.SundayToMonday),
        new("King", Nth(3, Monday, 1), State: true, Courts: true),
        new("LunarNewYear", Listed(LunarNewYears), State: true, Courts: false),
        new("Lincoln", Fixed(2, 12), State: true, Courts: true, WeekendShift.SundayToMonday),
        new("Presidents", Nth(3, Monday, 2), State: true, Courts: true),
        new("Farmworkers", Fixed(3, 31), State: true, Courts: true, WeekendShift.SundayToMonday), // Chávez Day until AB 2156
        new("GenocideRemembrance", Fixed(4, 24), State: true, Courts: false),
        new("Memorial", LastMondayOfMay, State: true, Courts: true),
        new("Juneteenth", Fixed(6, 19), State: true, Courts: true),
        new("Independence", Fixed(7, 4), State: true, Courts: true, WeekendShift.SundayToMonday),
        new("Labor", Nth(1, Monday, 9), State: true, Courts: true),
        new("Admission", Fixed(9, 9), State: true, Courts: false, WeekendShift.SundayToMonday),
        new("NativeAmerican", Nth(4, Friday, 9), State: true, Courts: true),
        new("Columbus", Nth(2, Monday, 10), State: true, Courts: false),
        new("Diwali", Listed(Diwalis), State: true, Courts: false),
        new("Veterans", Fixed(11, 11), State: true, Courts: true, WeekendShift.BothWays),
        new("Thanksgiving", Nth(4, Thursday, 11), State: true, Courts: true),
        new("DayAfterThanksgiving", year => Nth(4, Thursday, 11)(year)!.Value.AddDays(1), State: false, Courts: true),
        new("Christmas", Fixed(12, 25), State: true, Courts: true, WeekendShift.SundayToMonday),
    ];

    private static Func<int, DateOnly?> Fixed(int month, int day) => year => new DateOnly(year, month, day);

    private static Func<int, DateOnly?> Nth(int n, DayOfWeek weekday, int month) => year =>
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (n - 1)));
    };

    private static Func<int, DateOnly?> Listed(DateOnly[] days) => year => days.Cast<DateOnly?>().FirstOrDefault(d => d?.Year == year);

    private static DateOnly? LastMondayOfMay(int year) => Nth(1, Monday, 6)(year)!.Value.AddDays(-7);
}
