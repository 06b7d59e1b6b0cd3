using PrivacyRequests.Deadlines;
using static PrivacyRequests.Tests.Deadlines.Dates;

namespace PrivacyRequests.Tests.Deadlines;

public sealed class StandingTests
{
    /// <summary>Received Monday 5 January 2026: target Wednesday 18, statutory Thursday 19 February.</summary>
    private static readonly Deadline Answer = DeadlineRules.Respond(On("2026-01-05"));

    [Fact]
    public void The_day_of_receipt_is_on_track() => Assert.Equal(Standing.OnTrack, Answer.StandingOn(On("2026-01-05")));

    [Fact]
    public void Eight_days_before_the_target_is_on_track() => Assert.Equal(Standing.OnTrack, Answer.StandingOn(On("2026-02-10")));

    [Fact]
    public void Seven_days_before_the_target_is_due_soon() => Assert.Equal(Standing.DueSoon, Answer.StandingOn(On("2026-02-11")));

    [Fact]
    public void The_target_day_itself_is_due_soon_not_at_risk() => Assert.Equal(Standing.DueSoon, Answer.StandingOn(On("2026-02-18")));

    [Fact]
    public void The_statutory_day_itself_is_at_risk_not_late() => Assert.Equal(Standing.AtRisk, Answer.StandingOn(On("2026-02-19")));

    [Fact]
    public void The_day_after_the_statutory_day_is_late() => Assert.Equal(Standing.Late, Answer.StandingOn(On("2026-02-20")));

    [Fact]
    public void A_statutory_day_on_a_Saturday_is_not_waited_past()
    {
        var answer = DeadlineRules.Respond(On("2026-05-20"));

        Assert.Equal(Standing.AtRisk, answer.StandingOn(On("2026-07-03")));
        Assert.Equal(Standing.AtRisk, answer.StandingOn(On("2026-07-04")));
        Assert.Equal(Standing.Late, answer.StandingOn(On("2026-07-05")));
    }

    [Fact]
    public void An_opt_out_is_at_risk_from_the_sixteenth_day_and_late_after_the_floor()
    {
        var optOut = DeadlineRules.OptOut(On("2026-01-05"));

        Assert.Equal(Standing.DueSoon, optOut.StandingOn(On("2026-01-20")));
        Assert.Equal(Standing.AtRisk, optOut.StandingOn(On("2026-01-21")));
        Assert.Equal(Standing.AtRisk, optOut.StandingOn(On("2026-01-22")));
        Assert.Equal(Standing.Late, optOut.StandingOn(On("2026-01-23")));
    }

    [Theory]
    [InlineData("2026-01-05", 44)]
    [InlineData("2026-02-17", 1)]
    [InlineData("2026-02-18", 0)]
    [InlineData("2026-02-20", -2)]
    public void Days_left_count_to_the_target(string today, int left) => Assert.Equal(left, Answer.DaysLeft(On(today)));
}
