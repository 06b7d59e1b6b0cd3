using PrivacyRequests.Deadlines;
using static PrivacyRequests.Tests.Deadlines.Dates;

namespace PrivacyRequests.Tests.Deadlines;

/// <summary>Worked dates D1–D12 of the reference, second table: 10 and 15 business days.</summary>
public sealed class BusinessDayTableTests
{
    public static readonly TheoryData<string, string, string, string, string, string, string, string, string, string> Rows = new()
    {
        // row, received, SafeAck, Floor10, Code10, Custom10,
        //     SafeOptOut, Floor15, Code15, Custom15
        { "D1", "2026-01-05", "2026-01-15", "2026-01-16", "2026-01-16", "2026-01-20",
            "2026-01-20", "2026-01-22", "2026-01-23", "2026-01-27" },
        { "D2", "2026-01-06", "2026-01-16", "2026-01-17", "2026-01-17", "2026-01-21",
            "2026-01-21", "2026-01-23", "2026-01-24", "2026-01-28" },
        { "D3", "2026-02-10", "2026-02-20", "2026-02-21", "2026-02-25", "2026-02-26",
            "2026-02-25", "2026-02-27", "2026-03-03", "2026-03-05" },
        { "D4", "2026-05-20", "2026-05-30", "2026-06-01", "2026-06-02", "2026-06-04",
            "2026-06-04", "2026-06-06", "2026-06-08", "2026-06-11" },
        { "D5", "2026-08-24", "2026-09-03", "2026-09-04", "2026-09-04", "2026-09-08",
            "2026-09-08", "2026-09-10", "2026-09-12", "2026-09-15" },
        { "D6", "2026-09-28", "2026-10-08", "2026-10-09", "2026-10-09", "2026-10-12",
            "2026-10-13", "2026-10-15", "2026-10-16", "2026-10-19" },
        { "D7", "2026-11-11", "2026-11-21", "2026-11-23", "2026-11-23", "2026-11-25",
            "2026-11-26", "2026-11-28", "2026-11-30", "2026-12-04" },
        { "D8", "2026-11-22", "2026-12-02", "2026-12-03", "2026-12-04", "2026-12-08",
            "2026-12-07", "2026-12-09", "2026-12-10", "2026-12-15" },
        { "D9", "2026-11-25", "2026-12-05", "2026-12-07", "2026-12-08", "2026-12-11",
            "2026-12-10", "2026-12-12", "2026-12-14", "2026-12-18" },
        { "D10", "2026-12-24", "2027-01-03", "2027-01-05", "2027-01-07", "2027-01-11",
            "2027-01-08", "2027-01-11", "2027-01-13", "2027-01-19" },
        { "D11", "2026-12-31", "2027-01-10", "2027-01-12", "2027-01-13", "2027-01-15",
            "2027-01-15", "2027-01-18", "2027-01-20", "2027-01-25" },
        { "D12", "2028-01-15", "2028-01-25", "2028-01-27", "2028-01-29", "2028-01-31",
            "2028-01-30", "2028-02-02", "2028-02-04", "2028-02-07" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void D1_to_D12_confirm_receipt_and_opt_out(
        string row, string received, string safe10, string floor10, string code10, string custom10,
        string safe15, string floor15, string code15, string custom15)
    {
        _ = row;
        Explained(ClockKind.ConfirmReceipt, received, safe10, floor10, code10, custom10);
        Explained(ClockKind.OptOut, received, safe15, floor15, code15, custom15);
    }

    [Fact]
    public void D6_courts_are_open_on_Columbus_Day() => Assert.False(Holidays.IsJudicial(On("2026-10-12")));

    private static void Explained(ClockKind kind, string received, string safe, string floor, string code, string custom)
    {
        var deadline = DeadlineRules.For(kind, On(received));
        var reasoning = DeadlineRules.Explain(deadline);

        Assert.Equal(new Deadline(kind, On(received), On(safe), On(floor), "2026-01-01"), deadline);
        Assert.Equal(On(code), reasoning.Others[OtherReading.Code]);
        Assert.Equal(On(custom), reasoning.Others[OtherReading.Custom]);
        Assert.Empty(reasoning.RolledBack);
    }
}
