using System.Globalization;
using PrivacyRequests.Deadlines;
using static PrivacyRequests.Tests.Deadlines.Dates;

namespace PrivacyRequests.Tests.Deadlines;

public sealed class HolidaysTests
{
    private static readonly int[] LoadedYears =
        [.. Enumerable.Range(HolidayTable.FirstYear, HolidayTable.LastYear - HolidayTable.FirstYear + 1)];

    [Fact]
    public void Court_holidays_of_2026_are_the_confirmed_list() => Assert.Equal(
        Days(2026, "01-01 01-19 02-12 02-16 03-31 05-25 06-19 07-03 09-07 09-25 11-11 11-26 11-27 12-25"),
        Holidays.Judicial(2026));

    [Fact]
    public void State_holidays_of_2026_are_Government_Code_6700() => Assert.Equal(
        Days(2026, "01-01 01-19 02-12 02-16 02-17 03-31 04-24 05-25 06-19 07-04 09-07 09-09 09-25 10-12 11-08 11-11 11-26 12-25"),
        Holidays.GovernmentCode6700(2026));

    [Fact]
    public void Court_holidays_of_2027_are_observed_on_weekdays() => Assert.Equal(
        Days(2027, "01-01 01-18 02-12 02-15 03-31 05-31 06-18 07-05 09-06 09-24 11-11 11-25 11-26 12-24 12-31"),
        Holidays.Judicial(2027));

    [Fact]
    public void New_Year_on_a_Saturday_closes_the_courts_on_the_last_day_of_the_year_before()
    {
        Assert.True(Holidays.IsJudicial(On("2027-12-31")));
        Assert.DoesNotContain(On("2027-12-31"), Holidays.Judicial(2028));
        Assert.DoesNotContain(On("2028-01-01"), Holidays.Judicial(2028));
    }

    [Theory]
    [InlineData("2023-01-02")] // New Year
    [InlineData("2023-02-13")] // Lincoln
    [InlineData("2024-04-01")] // 31 March
    [InlineData("2027-07-05")] // Independence
    [InlineData("2029-09-10")] // Admission
    [InlineData("2029-11-12")] // Veterans
    [InlineData("2022-12-26")] // Christmas
    public void Government_Code_6701_moves_a_Sunday_to_Monday(string monday)
    {
        Assert.Equal(DayOfWeek.Monday, On(monday).DayOfWeek);
        Assert.True(Holidays.IsGovernmentCode6700(On(monday)));
    }

    [Theory]
    [InlineData("2023-11-10")]
    [InlineData("2028-11-10")]
    public void Government_Code_6701_moves_11_November_from_Saturday_to_Friday(string friday)
    {
        Assert.Equal(DayOfWeek.Friday, On(friday).DayOfWeek);
        Assert.True(Holidays.IsGovernmentCode6700(On(friday)));
    }

    [Theory]
    [InlineData("2026-07-03")] // the fourth is a Saturday: the courts close on Friday, the state list does not move
    [InlineData("2027-06-18")]
    [InlineData("2027-12-24")]
    public void No_other_Saturday_moves_on_the_state_list(string friday)
    {
        Assert.False(Holidays.IsGovernmentCode6700(On(friday)));
        Assert.True(Holidays.IsJudicial(On(friday)));
    }

    [Theory]
    [InlineData("2026-11-09")] // Diwali on a Sunday
    [InlineData("2022-06-20")] // Juneteenth on a Sunday
    [InlineData("2022-04-25")] // 24 April on a Sunday
    public void Sundays_that_6701_does_not_name_stay_where_they_are(string monday) =>
        Assert.False(Holidays.IsGovernmentCode6700(On(monday)));

    [Fact]
    public void Every_Sunday_is_a_state_holiday_and_an_ordinary_Saturday_is_none()
    {
        Assert.True(Holidays.IsGovernmentCode6700(On("2026-01-11")));
        Assert.False(Holidays.IsGovernmentCode6700(On("2026-01-10")));
    }

    [Theory]
    [InlineData("2026-02-17")] // Lunar New Year
    [InlineData("2026-04-24")] // Genocide Remembrance
    [InlineData("2026-09-09")] // Admission
    [InlineData("2026-10-12")] // Columbus
    [InlineData("2028-10-17")] // Diwali
    public void State_holidays_on_which_the_courts_sit(string date)
    {
        Assert.True(Holidays.IsGovernmentCode6700(On(date)));
        Assert.False(Holidays.IsJudicial(On(date)));
    }

    [Fact]
    public void Lunar_New_Year_is_the_confirmed_date_in_2026_and_2027()
    {
        Assert.Contains(On("2026-02-17"), Holidays.GovernmentCode6700(2026));
        Assert.Contains(On("2027-02-06"), Holidays.GovernmentCode6700(2027));
    }

    [Fact]
    public void Lunar_New_Year_agrees_with_the_Chinese_calendar_in_every_loaded_year() => Assert.All(
        LoadedYears,
        year => Assert.Equal(
            DateOnly.FromDateTime(new ChineseLunisolarCalendar().ToDateTime(year, 1, 1, 0, 0, 0, 0)),
            HolidayTable.Rows.Single(r => r.Name == "LunarNewYear").On(year)));

    [Fact]
    public void Diwali_lies_at_the_new_moon() => Assert.All(LoadedYears.Where(y => y >= 2026), year =>
    {
        var day = HolidayTable.Rows.Single(r => r.Name == "Diwali").On(year)!.Value.ToDateTime(TimeOnly.MinValue);
        Assert.Contains(new ChineseLunisolarCalendar().GetDayOfMonth(day), (int[])[29, 30, 1]);
    });

    [Fact]
    public void Diwali_has_a_date_in_every_loaded_year_from_2026_and_none_before() => Assert.All(
        LoadedYears,
        year => Assert.Equal(year >= 2026, HolidayTable.Rows.Single(r => r.Name == "Diwali").On(year) is not null));

    [Fact]
    public void Court_holidays_are_weekdays_in_order_thirteen_to_fifteen_a_year() => Assert.All(Enumerable.Range(2020, 11), year =>
    {
        var days = Holidays.Judicial(year);
        Assert.Equal(days.Distinct().Order(), days);
        Assert.InRange(days.Count, 13, 15);
        Assert.All(days, d => Assert.True(d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && d.Year == year));
    });

    [Theory]
    [InlineData("2019-12-31", 2019)]
    [InlineData("2032-01-01", 2032)]
    public void A_year_that_is_not_loaded_fails_loudly_with_the_years_in_the_message(string date, int year)
    {
        var state = Assert.Throws<HolidayYearNotLoadedException>(() => Holidays.IsGovernmentCode6700(On(date)));
        var courts = Assert.Throws<HolidayYearNotLoadedException>(() => Holidays.IsJudicial(On(date)));

        Assert.Equal($"Holidays are loaded for 2020 to 2031, not for {year}.", state.Message);
        Assert.Equal(year, courts.Year);
    }

    [Fact]
    public void A_target_beyond_the_loaded_years_is_not_guessed() =>
        Assert.Throws<HolidayYearNotLoadedException>(() => DeadlineRules.Extended(On("2031-12-01")));

    [Fact]
    public void Every_clock_of_every_loaded_day_up_to_2030_can_be_computed_and_explained() => Assert.All(
        EveryDay(2020, 2030),
        day => Assert.All(Enum.GetValues<ClockKind>(), kind => Assert.NotNull(DeadlineRules.Explain(DeadlineRules.For(kind, day)))));

    private static DateOnly[] Days(int year, string days) => [.. days.Split(' ').Select(d => On($"{year}-{d}"))];
}
