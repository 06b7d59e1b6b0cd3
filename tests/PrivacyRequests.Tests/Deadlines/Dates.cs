using System.Globalization;

namespace PrivacyRequests.Tests.Deadlines;

internal static class Dates
{
    public static DateOnly On(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTime Utc(string moment) =>
        DateTime.Parse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    public static IEnumerable<DateOnly> EveryDay(int fromYear, int toYear)
    {
        for (var day = new DateOnly(fromYear, 1, 1); day.Year <= toYear; day = day.AddDays(1)) yield return day;
    }
}
