using PrivacyRequests.Deadlines;
using static PrivacyRequests.Tests.Deadlines.Dates;

namespace PrivacyRequests.Tests.Deadlines;

public sealed class ExtensionTests
{
    private static readonly DateOnly Received = On("2026-01-05");

    [Theory]
    [InlineData("2026-01-05", ExtensionWindow.Open)]
    [InlineData("2026-02-17", ExtensionWindow.Open)]
    [InlineData("2026-02-18", ExtensionWindow.Open)]
    [InlineData("2026-02-19", ExtensionWindow.OpenAfterWarning)]
    [InlineData("2026-02-20", ExtensionWindow.Closed)]
    [InlineData("2027-01-05", ExtensionWindow.Closed)]
    public void D13_notice_in_time_after_a_warning_or_too_late(string noticeLeaves, ExtensionWindow expected) =>
        Assert.Equal(expected, DeadlineRules.ExtensionOn(Received, On(noticeLeaves)));

    [Fact]
    public void D13_the_extended_case_is_due_90_days_after_receipt()
    {
        Assert.Equal(On("2026-04-05"), DeadlineRules.Extended(Received).Statutory);
        Assert.Equal(On("2026-04-03"), DeadlineRules.Extended(Received).Target);
    }

    [Fact]
    public void D14_an_early_notice_gives_the_same_90_days_from_receipt()
    {
        Assert.Equal(ExtensionWindow.Open, DeadlineRules.ExtensionOn(Received, On("2026-01-10")));
        Assert.Equal(On("2026-04-05"), DeadlineRules.Extended(Received).Statutory);
        Assert.NotEqual(On("2026-01-10").AddDays(45), DeadlineRules.Extended(Received).Statutory);
    }

    [Fact]
    public void D4_warning_starts_after_the_target_that_rolled_back_over_the_observed_fourth_of_July()
    {
        var received = On("2026-05-20");

        Assert.Equal(ExtensionWindow.Open, DeadlineRules.ExtensionOn(received, On("2026-07-02")));
        Assert.Equal(ExtensionWindow.OpenAfterWarning, DeadlineRules.ExtensionOn(received, On("2026-07-03")));
        Assert.Equal(ExtensionWindow.OpenAfterWarning, DeadlineRules.ExtensionOn(received, On("2026-07-04")));
        Assert.Equal(ExtensionWindow.Closed, DeadlineRules.ExtensionOn(received, On("2026-07-05")));
    }

    [Fact]
    public void D4_a_deadline_on_a_Saturday_does_not_keep_the_window_open_until_Monday() =>
        Assert.Equal(ExtensionWindow.Closed, DeadlineRules.ExtensionOn(On("2026-05-20"), On("2026-07-06")));

    [Fact]
    public void The_window_follows_the_answer_clock_on_every_day_of_receipt()
    {
        foreach (var received in EveryDay(2026, 2028))
        {
            var target = DeadlineRules.Respond(received).Target;
            Assert.Equal(ExtensionWindow.Open, DeadlineRules.ExtensionOn(received, target));
            Assert.Equal(ExtensionWindow.OpenAfterWarning, DeadlineRules.ExtensionOn(received, target.AddDays(1)));
            Assert.Equal(ExtensionWindow.OpenAfterWarning, DeadlineRules.ExtensionOn(received, received.AddDays(45)));
            Assert.Equal(ExtensionWindow.Closed, DeadlineRules.ExtensionOn(received, received.AddDays(46)));
        }
    }
}
