using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Correspondence;

public sealed class AddressRulesTests
{
    private static readonly DateTime Noon = new(2026, 1, 5, 20, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(GoesTo.AnyAddress, AddressStanding.Unconfirmed, null)]
    [InlineData(GoesTo.ConfirmedAddress, AddressStanding.Unconfirmed, "AddressNotConfirmed")]
    [InlineData(GoesTo.ConfirmedAddress, AddressStanding.Confirmed, null)]
    [InlineData(GoesTo.OwnAddress, AddressStanding.Confirmed, "AddressNotThePersons")]
    [InlineData(GoesTo.OwnAddress, AddressStanding.Own, null)]
    public void A_letter_goes_only_where_its_rule_lets_it(GoesTo rule, AddressStanding standing, string? refusal) =>
        Assert.Equal(refusal, AddressRules.MayNotGo(rule, standing)?.Name);

    [Fact]
    public void The_fourth_in_an_hour_leaves_an_hour_after_the_first()
    {
        DateTime[] three = [Noon.AddMinutes(-50), Noon.AddMinutes(-20), Noon.AddMinutes(-10)];

        Assert.Equal(Noon, AddressRules.NextDue(three[1..], Noon));
        Assert.Equal(Noon.AddMinutes(10), AddressRules.NextDue(three, Noon));
    }

    [Fact]
    public void No_hour_ever_holds_more_than_three_and_no_day_more_than_ten()
    {
        List<DateTime> due = [];
        for (var i = 0; i < 40; i++) due.Add(AddressRules.NextDue(due, Noon.AddMinutes(i)));

        Assert.All(due, d => Assert.InRange(due.Count(e => e > d.AddHours(-1) && e <= d), 0, AddressRules.PerHour));
        Assert.All(due, d => Assert.InRange(due.Count(e => e > d.AddDays(-1) && e <= d), 0, AddressRules.PerDay));
    }

    [Fact]
    public async Task A_fourth_filing_from_one_address_is_received_and_its_receipt_leaves_later()
    {
        await using var office = new TestOffice();
        ReceivedFiling told = null!;
        for (var i = 0; i < 4; i++) told = await office.Receive(Asked.For(Right.Delete).By("Casey", "casey@example.org"));

        var (letter, _, _) = Assert.Single(await office.Letters(told.Reference));
        Assert.Equal(letter.MadeAt.AddHours(1), letter.DueAt);
    }
}
