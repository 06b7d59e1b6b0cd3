using PrivacyRequests.Limits;
using static PrivacyRequests.Tests.Deadlines.Dates;

namespace PrivacyRequests.Tests.Limits;

public sealed class TwelveMonthLimitTests
{
    private static readonly EarlierKnowRequest March = Answered("A-1", "2025-03-10");
    private static readonly EarlierKnowRequest September = Answered("B-1", "2025-09-01");

    [Fact]
    public void D18_a_third_request_inside_twelve_months_names_the_two_before() => Assert.Equal(
        new TwelveMonthLimitFinding(March, September, On("2026-03-10")),
        TwelveMonthLimit.Of(On("2026-03-09"), [March, September]));

    [Theory]
    [InlineData("2026-03-10")]
    [InlineData("2026-03-11")]
    public void D18_from_the_same_day_of_the_next_year_the_first_has_aged_out(string received) =>
        Assert.Null(TwelveMonthLimit.Of(On(received), [March, September]));

    [Fact]
    public void The_first_and_the_second_request_are_never_found()
    {
        Assert.Null(TwelveMonthLimit.Of(On("2025-12-01"), []));
        Assert.Null(TwelveMonthLimit.Of(On("2025-12-01"), [September]));
    }

    [Fact]
    public void Of_many_the_two_most_recent_are_named_in_any_order_of_the_list()
    {
        var december = Answered("C-1", "2025-12-24");

        Assert.Equal(
            new TwelveMonthLimitFinding(September, december, On("2026-09-01")),
            TwelveMonthLimit.Of(On("2026-02-01"), [december, March, September]));
    }

    [Fact]
    public void R4_37_categories_and_specific_pieces_of_one_filing_count_as_one()
    {
        EarlierKnowRequest[] oneFiling =
        [
            new("B-1", "B", On("2025-09-01"), Answered: true),
            new("B-2", "B", On("2025-09-01"), Answered: true),
        ];

        Assert.Null(TwelveMonthLimit.Of(On("2025-12-01"), oneFiling));
        Assert.Equal(March, TwelveMonthLimit.Of(On("2025-12-01"), [.. oneFiling, March])?.Older);
    }

    [Fact]
    public void R4_37_requests_that_were_not_answered_do_not_count() =>
        Assert.Null(TwelveMonthLimit.Of(On("2025-12-01"), [March, September with { Answered = false }]));

    [Fact]
    public void R4_37_a_filing_with_one_of_two_answered_counts_by_the_answered_one()
    {
        EarlierKnowRequest denied = new("B-1", "B", On("2025-09-01"), Answered: false);
        EarlierKnowRequest answered = new("B-2", "B", On("2025-09-01"), Answered: true);

        Assert.Equal(answered, TwelveMonthLimit.Of(On("2025-12-01"), [March, denied, answered])?.Newer);
    }

    [Fact]
    public void Two_filings_of_one_day_are_two() =>
        Assert.NotNull(TwelveMonthLimit.Of(On("2025-09-01"), [Answered("B-1", "2025-09-01"), Answered("C-1", "2025-09-01")]));

    [Fact]
    public void A_request_received_later_is_no_earlier_request() =>
        Assert.Null(TwelveMonthLimit.Of(On("2025-08-31"), [March, September]));

    [Theory]
    [InlineData("2025-02-27", true)]
    [InlineData("2025-02-28", false)] // twelve months from a leap day end on 28 February
    public void A_request_of_the_leap_day_ages_out_on_28_February(string received, bool found) =>
        Assert.Equal(found, TwelveMonthLimit.Of(On(received), [Answered("A-1", "2024-02-29"), Answered("B-1", "2024-06-01")]) is not null);

    [Theory]
    [InlineData("2027-02-28", false)]
    [InlineData("2027-03-01", true)]
    public void On_the_leap_day_the_window_opens_on_1_March(string older, bool found) =>
        Assert.Equal(found, TwelveMonthLimit.Of(On("2028-02-29"), [Answered("A-1", older), Answered("B-1", "2027-06-01")]) is not null);

    private static EarlierKnowRequest Answered(string reference, string received) =>
        new(reference, reference[..1], On(received), Answered: true);
}
