using PrivacyRequests.Deadlines;
using static PrivacyRequests.Tests.Deadlines.Dates;

namespace PrivacyRequests.Tests.Deadlines;

/// <summary>Worked dates D1–D12 of the reference, first table: 45 and 90 calendar days.</summary>
public sealed class CalendarDayTableTests
{
    public static readonly TheoryData<string, string, string, string, string, string, string, string> Rows = new()
    {
        // row, received, Safe45, Plain45, Latest45, Safe90, Plain90, Latest90
        { "D1", "2026-01-05", "2026-02-18", "2026-02-19", "2026-02-19", "2026-04-03", "2026-04-05", "2026-04-06" },
        { "D2", "2026-01-06", "2026-02-19", "2026-02-20", "2026-02-20", "2026-04-03", "2026-04-06", "2026-04-06" },
        { "D3", "2026-02-10", "2026-03-26", "2026-03-27", "2026-03-27", "2026-05-08", "2026-05-11", "2026-05-11" },
        { "D4", "2026-05-20", "2026-07-02", "2026-07-04", "2026-07-06", "2026-08-17", "2026-08-18", "2026-08-18" },
        { "D5", "2026-08-24", "2026-10-07", "2026-10-08", "2026-10-08", "2026-11-20", "2026-11-22", "2026-11-23" },
        { "D6", "2026-09-28", "2026-11-10", "2026-11-12", "2026-11-12", "2026-12-24", "2026-12-27", "2026-12-28" },
        { "D7", "2026-11-11", "2026-12-24", "2026-12-26", "2026-12-28", "2027-02-08", "2027-02-09", "2027-02-09" },
        { "D8", "2026-11-22", "2027-01-05", "2027-01-06", "2027-01-06", "2027-02-19", "2027-02-20", "2027-02-22" },
        { "D9", "2026-11-25", "2027-01-08", "2027-01-09", "2027-01-11", "2027-02-22", "2027-02-23", "2027-02-23" },
        { "D10", "2026-12-24", "2027-02-05", "2027-02-07", "2027-02-08", "2027-03-23", "2027-03-24", "2027-03-24" },
        { "D11", "2026-12-31", "2027-02-11", "2027-02-14", "2027-02-16", "2027-03-30", "2027-03-31", "2027-04-01" },
        { "D12", "2028-01-15", "2028-02-28", "2028-02-29", "2028-02-29", "2028-04-13", "2028-04-14", "2028-04-14" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void D1_to_D12_answer_in_45_days_and_extended_in_90(
        string row, string received, string safe45, string plain45, string latest45, string safe90, string plain90, string latest90)
    {
        _ = row;
        Explained(ClockKind.Respond, received, safe45, plain45, latest45);
        Explained(ClockKind.Extended, received, safe90, plain90, latest90);
    }

    [Fact]
    public void D11_rolls_back_over_Saturday_and_Lincoln_and_forward_over_Sunday_and_Presidents_Day()
    {
        var reasoning = DeadlineRules.Explain(DeadlineRules.Respond(On("2026-12-31")));

        Assert.Equal(
            [new(On("2027-02-13"), RollReason.Saturday), new(On("2027-02-12"), RollReason.JudicialHoliday)],
            reasoning.RolledBack);
        Assert.Equal(On("2027-02-16"), reasoning.Others[OtherReading.Latest]);
    }

    private static void Explained(ClockKind kind, string received, string safe, string plain, string latest)
    {
        var deadline = DeadlineRules.For(kind, On(received));

        Assert.Equal(new Deadline(kind, On(received), On(safe), On(plain), "2026-01-01"), deadline);
        Assert.Equal(On(latest), DeadlineRules.Explain(deadline).Others[OtherReading.Latest]);
    }
}
