using PrivacyRequests.Deadlines;
using static PrivacyRequests.Tests.Deadlines.Dates;

namespace PrivacyRequests.Tests.Deadlines;

/// <summary>What reference 2.5 claims, for every day of receipt from 2026 to 2028.</summary>
public sealed class BruteForceTests
{
    private static readonly DateOnly[] Days = [.. EveryDay(2026, 2028)];

    [Theory]
    [InlineData(10)]
    [InlineData(15)]
    public void The_floor_is_never_later_than_another_reading_of_business_days(int days) => Assert.All(Days, received =>
    {
        var floor = DeadlineRules.Floor(received, days);
        Assert.True(floor <= DeadlineRules.Code(received, days));
        Assert.True(floor <= DeadlineRules.Custom(received, days));
        Assert.True(floor <= MondayToFriday(received, days));
    });

    [Fact]
    public void Floor10_is_11_or_12_days_after_receipt() =>
        Assert.All(Days, r => Assert.InRange(DeadlineRules.Floor(r, 10), r.AddDays(11), r.AddDays(12)));

    [Fact]
    public void Floor15_is_17_or_18_days_after_receipt() =>
        Assert.All(Days, r => Assert.InRange(DeadlineRules.Floor(r, 15), r.AddDays(17), r.AddDays(18)));

    [Fact]
    public void The_calendar_targets_hold_even_if_the_day_of_receipt_counts_as_day_1() => Assert.All(Days, r =>
    {
        Assert.True(DeadlineRules.ConfirmReceipt(r).Target <= DeadlineRules.Floor(r.AddDays(-1), 10));
        Assert.True(DeadlineRules.OptOut(r).Target < DeadlineRules.Floor(r.AddDays(-1), 15));
    });

    [Fact]
    public void A_target_is_always_before_its_statutory_date_and_after_receipt() =>
        Assert.All(Days, r => Assert.All(Enum.GetValues<ClockKind>(), kind =>
        {
            var deadline = DeadlineRules.For(kind, r);
            Assert.True(r < deadline.Target && deadline.Target < deadline.Statutory);
        }));

    [Fact]
    public void Targets_of_45_and_90_days_are_days_on_which_the_office_and_the_courts_work() => Assert.All(Days, r =>
    {
        foreach (var target in new[] { DeadlineRules.Respond(r).Target, DeadlineRules.Extended(r).Target })
        {
            Assert.False(target.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
            Assert.False(Holidays.IsJudicial(target));
        }
    });

    [Fact]
    public void Statutory_dates_are_45_and_90_days_after_receipt_whatever_day_that_is() => Assert.All(Days, r =>
    {
        Assert.Equal(r.AddDays(45), DeadlineRules.Respond(r).Statutory);
        Assert.Equal(r.AddDays(90), DeadlineRules.Extended(r).Statutory);
    });

    [Fact]
    public void A_later_receipt_never_has_an_earlier_date() => Assert.All(Enum.GetValues<ClockKind>(), kind =>
        Assert.All(Days, r =>
        {
            var today = DeadlineRules.For(kind, r);
            var tomorrow = DeadlineRules.For(kind, r.AddDays(1));
            Assert.True(today.Target <= tomorrow.Target && today.Statutory <= tomorrow.Statutory);
        }));

    [Theory]
    [InlineData("2028-01-16", "2028-02-29", "2028-03-01")] // R+44 is the leap day itself
    [InlineData("2028-02-29", "2028-04-13", "2028-04-14")] // received on the leap day
    [InlineData("2027-01-16", "2027-03-01", "2027-03-02")] // no leap day that year: a date later
    public void Leap_days_count_like_any_other(string received, string target, string statutory)
    {
        var answer = DeadlineRules.Respond(On(received));

        Assert.Equal((On(target), On(statutory)), (answer.Target, answer.Statutory));
    }

    private static DateOnly MondayToFriday(DateOnly day, int days)
    {
        while (days > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) days--;
        }

        return day;
    }
}
