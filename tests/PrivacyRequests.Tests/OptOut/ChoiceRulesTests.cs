using PrivacyRequests.Deadlines;
using PrivacyRequests.Office;
using PrivacyRequests.OptOut;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.OptOut;

public sealed class ChoiceRulesTests
{
    private static readonly Right[] Choices = [Right.OptOut, Right.Limit, Right.OptIn, Right.WithdrawConsent, Right.RestrictUse, Right.StopMarketing, Right.ChildData];

    [Fact]
    public void What_asks_for_no_proof_is_the_list_of_choices_and_no_other()
    {
        Assert.Equal(Choices, Enum.GetValues<Right>().Where(r => r.IsChoice()));
        Assert.All(Choices, r => Assert.Equal(VerificationStandard.None, VerificationStandard.Of(r, DeletionRisk.High)));
        Assert.All(RightRules.WithProof, r => Assert.True(VerificationStandard.Of(r, DeletionRisk.High).Points > 0));
    }

    [Theory]
    [InlineData("2026-01-05", "2026-01-20", "2026-01-22")]
    [InlineData("2026-11-11", "2026-11-26", "2026-11-28")]
    [InlineData("2026-12-31", "2027-01-15", "2027-01-18")]
    [InlineData("2028-01-15", "2028-01-30", "2028-02-02")]
    public void An_opt_out_a_limit_and_the_policys_promises_are_done_in_15_business_days(string received, string target, string statutory)
    {
        foreach (var right in Choices.Except([Right.StopMarketing]))
        {
            var due = DeadlineRules.For(right.Clock(), Day(received));
            Assert.Equal((Day(target), Day(statutory)), (due.Target, due.Statutory));
        }
    }

    [Fact]
    public void Marketing_stops_within_ten_calendar_days_and_is_late_after_ten_business_days()
    {
        var due = DeadlineRules.For(Right.StopMarketing.Clock(), Day("2026-12-24"));

        Assert.Equal((Day("2027-01-03"), Day("2027-01-05")), (due.Target, due.Statutory));
        Assert.Equal((Standing.AtRisk, Standing.Late), (due.StandingOn(Day("2027-01-04")), due.StandingOn(Day("2027-01-06"))));
        Assert.Contains("10 calendar days", string.Join(' ', ClockSentences.For(due, Words.In("en"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_choice_stops_the_systems_that_are_marked_for_it()
    {
        OfficeSystem[] systems = [new() { Name = "Sold", Sold = true }, new() { Name = "Shared", Shared = true }, new() { Name = "Marketing", Marketing = true }, new() { Name = "Kept" }];

        Assert.Equal(["Sold", "Shared", "Marketing"], ChoiceRules.SystemsFor(Right.OptOut, systems).Select(s => s.Name));
        Assert.Equal(["Sold", "Shared", "Marketing"], ChoiceRules.SystemsFor(Right.Limit, systems).Select(s => s.Name));
        Assert.Equal(["Marketing"], ChoiceRules.SystemsFor(Right.StopMarketing, systems).Select(s => s.Name));
        Assert.Equal(4, ChoiceRules.SystemsFor(Right.ChildData, systems).Count());
        Assert.Empty(ChoiceRules.SystemsFor(Right.OptIn, systems));
    }

    [Theory]
    [InlineData("2026-01-05", "2027-01-05", false)]
    [InlineData("2026-01-05", "2027-01-06", true)]
    [InlineData("2028-02-29", "2029-02-28", false)]
    [InlineData("2028-02-29", "2029-03-01", true)]
    public void D16_nobody_is_asked_to_opt_back_in_for_twelve_months_and_a_day(string optedOut, string today, bool mayAsk) =>
        Assert.Equal(mayAsk, Day(today) >= DeadlineRules.NoAskingAgainUntil(Day(optedOut)));

    [Theory]
    [InlineData(true, true, FilerKind.Consumer, Right.Delete, true)]
    [InlineData(true, false, FilerKind.Consumer, Right.Delete, false)] // the office neither sells nor shares
    [InlineData(false, true, FilerKind.Consumer, Right.Delete, false)] // no signal is no opt-out, and no opt-in either
    [InlineData(true, true, FilerKind.Agent, Right.Delete, false)] // the agent's browser is not the consumer's
    [InlineData(true, true, FilerKind.Parent, Right.Delete, false)]
    [InlineData(true, true, FilerKind.Consumer, Right.OptOut, false)] // asked for already
    [InlineData(true, true, FilerKind.Consumer, Right.OptIn, false)]
    public void A_signal_opens_a_case_when_it_comes_with_a_consumers_own_filing_and_the_office_sells_or_shares(bool signal, bool sells, FilerKind filer, Right right, bool opens) =>
        Assert.Equal(opens, PreferenceSignal.OpensCase(Asked.For(right) with { PreferenceSignal = signal, Filer = filer }, sells));

    [Fact]
    public void What_staff_log_carries_no_signal() =>
        Assert.False(PreferenceSignal.OpensCase(Asked.For(Right.Delete) with { PreferenceSignal = true, Door = Door.Phone }, sellsOrShares: true));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
