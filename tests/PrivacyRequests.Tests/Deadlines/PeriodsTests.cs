using PrivacyRequests.Deadlines;
using static PrivacyRequests.Tests.Deadlines.Dates;

namespace PrivacyRequests.Tests.Deadlines;

/// <summary>Worked dates D16–D22 of the reference; D18 is with the twelve-month limit.</summary>
public sealed class PeriodsTests
{
    [Theory]
    [InlineData("2026-01-05", "2027-01-06")]
    [InlineData("2028-02-29", "2029-03-01")]
    [InlineData("2027-02-28", "2028-02-29")]
    public void D16_no_asking_again_for_twelve_months_and_a_day(string optOut, string firstDay) =>
        Assert.Equal(On(firstDay), DeadlineRules.NoAskingAgainUntil(On(optOut)));

    [Theory]
    [InlineData("2026-01-05", "2025-01-05")]
    [InlineData("2028-02-29", "2027-02-28")]
    public void D17_a_request_to_know_covers_the_twelve_months_before_receipt(string received, string from) =>
        Assert.Equal((On(from), On(received)), DeadlineRules.LookBack(On(received)));

    [Fact]
    public void D17_it_may_reach_back_to_1_January_2022_and_no_further() =>
        Assert.Equal(On("2022-01-01"), DeadlineRules.EarliestLookBack);

    [Theory]
    [InlineData("2026-01-31", "2026-07-30", false, true)]
    [InlineData("2026-01-31", "2026-07-31", false, false)]
    [InlineData("2026-01-31", "2026-08-01", false, false)]
    [InlineData("2026-01-31", "2026-02-01", true, false)] // with new papers, any date
    [InlineData("2026-01-31", "2026-07-30", true, false)]
    [InlineData("2027-08-31", "2028-02-28", false, true)] // six months from 31 August end on the leap day
    [InlineData("2027-08-31", "2028-02-29", false, false)]
    public void D19_the_same_correction_may_be_refused_within_six_months(string denied, string received, bool withNewPapers, bool may) =>
        Assert.Equal(may, DeadlineRules.MayRefuseRepeatCorrection(On(denied), On(received), withNewPapers));

    [Theory]
    [InlineData("2026-02-18", "2028-02-18")]
    [InlineData("2028-02-29", "2030-02-28")]
    public void D20_records_are_kept_24_months_from_the_last_action(string lastAction, string through) =>
        Assert.Equal(On(through), DeadlineRules.KeepRecordsUntil(On(lastAction)));

    [Fact]
    public void D21_a_police_hold_lasts_through_the_ninetieth_day() =>
        Assert.Equal(On("2026-05-30"), DeadlineRules.PoliceHoldThrough(On("2026-03-01")));

    [Fact]
    public void D22_figures_of_a_year_are_due_on_1_July_of_the_next() =>
        Assert.Equal(On("2027-07-01"), DeadlineRules.MetricsDue(2026));
}
