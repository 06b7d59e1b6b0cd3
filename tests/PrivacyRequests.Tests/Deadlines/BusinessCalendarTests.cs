using PrivacyRequests.Deadlines;
using static PrivacyRequests.Tests.Deadlines.Dates;

namespace PrivacyRequests.Tests.Deadlines;

public sealed class BusinessCalendarTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.For();

    [Theory]
    [InlineData("2026-01-06T07:59:59Z", "2026-01-05")]
    [InlineData("2026-01-06T08:00:00Z", "2026-01-06")]
    [InlineData("2026-07-01T06:59:59Z", "2026-06-30")]
    [InlineData("2026-07-01T07:00:00Z", "2026-07-01")]
    public void D15_midnight_in_Los_Angeles_parts_the_days(string moment, string received) =>
        Assert.Equal(On(received), Office.DateOf(Utc(moment)));

    [Theory]
    [InlineData("2026-11-26T05:30:00Z", "2026-11-25")] // 9:30 pm on the eve of Thanksgiving
    [InlineData("2027-01-01T07:59:59Z", "2026-12-31")] // the last second of the year
    [InlineData("2026-07-05T06:59:59Z", "2026-07-04")] // late on a Saturday and holiday
    [InlineData("2028-03-01T07:59:59Z", "2028-02-29")] // late on a leap day
    public void Late_evening_counts_the_same_date(string moment, string received) =>
        Assert.Equal(On(received), Office.DateOf(Utc(moment)));

    [Fact]
    public void Late_evening_receipt_keeps_its_earlier_due_date()
    {
        var received = Office.DateOf(Utc("2026-01-06T07:59:59Z"));

        Assert.Equal(On("2026-02-18"), DeadlineRules.Respond(received).Target);
    }

    [Theory]
    [InlineData("2026-03-08", "2026-03-08T08:00:00Z", "2026-03-09T07:00:00Z")] // spring forward: 23 hours
    [InlineData("2026-11-01", "2026-11-01T07:00:00Z", "2026-11-02T08:00:00Z")] // fall back: 25 hours
    [InlineData("2028-02-29", "2028-02-29T08:00:00Z", "2028-03-01T08:00:00Z")]
    public void A_day_starts_at_local_midnight_whatever_its_length(string date, string start, string next)
    {
        Assert.Equal(Utc(start), Office.StartOf(On(date)));
        Assert.Equal(Utc(next), Office.StartOf(On(date).AddDays(1)));
        Assert.Equal(DateTimeKind.Utc, Office.StartOf(On(date)).Kind);
    }

    [Theory]
    [InlineData("2026-03-08T09:59:59Z", "2026-03-08")] // the second before the hour that is left out
    [InlineData("2026-03-08T10:00:00Z", "2026-03-08")]
    [InlineData("2026-11-01T08:30:00Z", "2026-11-01")] // 1:30 for the first time
    [InlineData("2026-11-01T09:30:00Z", "2026-11-01")] // 1:30 for the second time
    public void Clock_changes_do_not_move_the_date(string moment, string date) => Assert.Equal(On(date), Office.DateOf(Utc(moment)));

    [Theory]
    [InlineData("America/Los_Angeles")]
    [InlineData("America/Havana")] // clocks change at midnight: a day starts at 1:00, another has midnight twice
    [InlineData("America/Santiago")]
    [InlineData("UTC")]
    public void Start_of_day_is_its_first_moment_in_every_zone(string zone)
    {
        var calendar = BusinessCalendar.For(zone);
        foreach (var day in EveryDay(2026, 2028))
        {
            Assert.Equal(day, calendar.DateOf(calendar.StartOf(day)));
            Assert.Equal(day.AddDays(-1), calendar.DateOf(calendar.StartOf(day).AddTicks(-1)));
        }
    }

    [Fact]
    public void A_moment_read_back_without_its_kind_is_UTC() =>
        Assert.Equal(On("2026-01-05"), Office.DateOf(DateTime.SpecifyKind(Utc("2026-01-06T07:59:59Z"), DateTimeKind.Unspecified)));

    [Theory]
    [InlineData("2026-01-05", 14, 5, "2026-01-05T22:05:00Z")]
    [InlineData("2026-03-08", 2, 30, "2026-03-08T10:00:00Z")]
    [InlineData("2026-11-01", 1, 30, "2026-11-01T08:30:00Z")]
    public void A_time_of_day_is_one_moment_when_clocks_change_too(string day, int hour, int minute, string moment) =>
        Assert.Equal(Utc(moment), Office.MomentOf(On(day), new TimeOnly(hour, minute)));

    [Fact]
    public void A_local_moment_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => Office.DateOf(DateTime.SpecifyKind(Utc("2026-01-06T07:59:59Z"), DateTimeKind.Local)));

    [Fact]
    public void The_office_is_in_Los_Angeles_unless_told_otherwise() => Assert.Equal("America/Los_Angeles", Office.Zone.Id);
}
