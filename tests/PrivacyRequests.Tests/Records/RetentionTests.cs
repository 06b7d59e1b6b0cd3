using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Tests.Records;

public sealed class RetentionTests
{
    [Theory]
    [InlineData("2026-02-18", 24, "2028-02-18")] // D20
    [InlineData("2028-02-29", 24, "2030-02-28")]
    [InlineData("2028-02-29", 48, "2032-02-29")]
    [InlineData("2026-08-31", 30, "2029-02-28")]
    [InlineData("2026-12-31", 60, "2031-12-31")]
    public void A_record_is_kept_through_the_same_day_so_many_months_later(string lastAction, int months, string through) =>
        Assert.Equal(On(through), Retention.RecordThrough(On(lastAction), months));

    [Theory]
    [InlineData(Right.Delete, Outcome.Answered, "2026-05-19")]
    [InlineData(Right.Delete, Outcome.AnsweredInPart, "2026-05-19")]
    [InlineData(Right.Delete, Outcome.Denied, "2027-02-18")]
    [InlineData(Right.SpecificPieces, Outcome.Answered, "2027-02-18")]
    public void Names_and_letters_go_after_a_year_and_after_a_deletion_in_ninety_days(Right right, Outcome outcome, string through) =>
        Assert.Equal(On(through), Retention.DetailsThrough(On("2026-02-18"), right, outcome));

    [Fact]
    public void For_every_right_and_outcome_the_words_go_before_the_record()
    {
        var day = On("2028-02-29");

        foreach (var right in Enum.GetValues<Right>())
            Assert.All(Enum.GetValues<Outcome>(), o => Assert.True(Retention.DetailsThrough(day, right, o) < Retention.RecordThrough(day, Retention.LeastMonths)));
    }

    [Theory]
    [InlineData(23, false)]
    [InlineData(24, true)]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void The_office_may_choose_24_to_60_months(int months, bool may) => Assert.Equal(may, Retention.MayBeSet(months));

    private static DateOnly On(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
