using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Tests.Requests;

/// <summary>What the last stop on the way of a filing says, and on which day.</summary>
public sealed class StatusEndTests
{
    private static readonly DateOnly Day = new(2026, 1, 5);

    [Theory]
    [InlineData(WayEnd.TakenBack, 2, Outcome.Withdrawn, Outcome.Withdrawn)]
    [InlineData(WayEnd.Answered, 1, Outcome.Denied, Outcome.Withdrawn)]
    [InlineData(WayEnd.Answered, 2, Outcome.HandedOverToMedicalRecords, Outcome.AnsweredInPart)]
    [InlineData(WayEnd.PassedOn, 1, Outcome.HandedOverToMedicalRecords, Outcome.Withdrawn)]
    [InlineData(WayEnd.Answered, 2, Outcome.Answered, Outcome.CarriedOut)]
    public void What_tells_most_comes_first_and_its_day_counts(WayEnd end, int day, Outcome first, Outcome second)
    {
        var shown = Shown(Case(first, Day.AddDays(1)), Case(second, Day.AddDays(2)));

        Assert.Equal((end, Day.AddDays(day)), (shown.End, shown.EndedOn));
    }

    [Fact]
    public void While_one_is_open_nothing_has_ended()
    {
        var shown = Shown(Case(Outcome.Withdrawn, Day), Case(null, null));

        Assert.Equal((null, null), (shown.End, shown.EndedOn));
    }

    private static StatusShown Shown(params StatusCase[] cases) => new(null!, cases, [], [], false, null);

    private static StatusCase Case(Outcome? outcome, DateOnly? closed) => new(Guid.Empty, "", Right.Delete, outcome is null, outcome, Day, closed, MayWithdraw: outcome is null);
}
