using PrivacyRequests.Office;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Tests.Records;

public sealed class YearlyMetricsTests
{
    private static readonly DateOnly First = new(2026, 1, 1);

    [Fact]
    public void The_worked_example_has_median_28_and_mean_37_75()
    {
        var total = YearlyMetrics.Of(2026, [.. new[] { 5, 12, 44, 90 }.Select(days => Case(days, Outcome.Answered))])[^1];

        Assert.Equal((4, 28m, 37.75m), (total.Responses, total.Median, total.Mean));
    }

    [Fact]
    public void A_year_without_a_response_has_no_median() =>
        Assert.All(YearlyMetrics.Of(2026, []), line => Assert.Equal((0, null, null), (line.Responses, line.Median, line.Mean)));

    [Fact]
    public void Every_right_has_its_line_and_each_adds_up()
    {
        var cases = Enum.GetValues<Right>().SelectMany(right => Enum.GetValues<Outcome>().Select(o => Case(10, o, right)).Append(Case(null, null, right))).ToList();

        var lines = YearlyMetrics.Of(2026, cases);

        Assert.Equal([.. Enum.GetValues<Right>().Select(r => (Right?)r), null], lines.Select(l => l.Right));
        Assert.All(lines, l => Assert.Equal(l.Received, l.Complied + l.Denied + l.Otherwise + l.Open));
        Assert.Equal(cases.Count, lines[^1].Received);
    }

    [Fact]
    public void Received_counts_by_the_year_of_receipt_and_days_by_the_year_of_the_response()
    {
        var overNewYear = new CountedCase("R", Right.Delete, new(2025, 12, 20), new(2026, 1, 20), Outcome.Denied, false);

        var (before, after) = (YearlyMetrics.Of(2025, [overNewYear])[^1], YearlyMetrics.Of(2026, [overNewYear])[^1]);

        Assert.Equal((1, 1, 0, null), (before.Received, before.Denied, before.Responses, before.Median));
        Assert.Equal((0, 0, 1, 31m), (after.Received, after.Denied, after.Responses, after.Median));
    }

    [Theory]
    [InlineData(Outcome.Withdrawn)]
    [InlineData(Outcome.HandedOverToMedicalRecords)]
    [InlineData(Outcome.AnsweredAsCategories)]
    public void What_had_no_substantive_response_of_its_own_has_no_days(Outcome outcome) => Assert.Null(Case(10, outcome).Days);

    [Fact]
    public void The_table_for_other_programs_has_a_line_for_each_right_and_one_for_all()
    {
        var file = MetricsFile.Of(2026, YearlyMetrics.Of(2026, [Case(5, Outcome.Answered), Case(12, Outcome.Answered)]), Words.In("en"));

        var lines = file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Enum.GetValues<Right>().Length + 2, lines.Length);
        Assert.Equal("2026,All rights,2,2,0,0,0,2,8.5,8.5", lines[^1]);
        Assert.Contains("\"Complied with, in whole or part\"", lines[0], StringComparison.Ordinal);
    }

    private static CountedCase Case(int? days, Outcome? outcome, Right right = Right.KnowCategories) =>
        new("R", right, First, days is { } d ? First.AddDays(d) : null, outcome, Hidden: false);
}
