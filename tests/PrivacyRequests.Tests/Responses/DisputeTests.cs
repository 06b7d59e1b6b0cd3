using PrivacyRequests.Correspondence;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Responses;

/// <summary>A denial is looked at again: within 45 days, by another officer where there is one.</summary>
public sealed class DisputeTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData("2026-01-05", "2026-02-18", "2026-02-19")]
    [InlineData("2026-12-31", "2027-02-11", "2027-02-14")]
    public void It_is_answered_within_45_days_of_its_own_receipt(string received, string target, string statutory)
    {
        var clock = DeadlineRules.Dispute(Day(received));

        Assert.Equal((Day(target), Day(statutory)), (clock.Target, clock.Statutory));
    }

    [Fact]
    public async Task It_stands_in_the_queue_with_its_own_date_until_its_letter_has_left()
    {
        var reference = await Denied();
        office.Clock.MoveTo(new DateOnly(2026, 3, 2));

        Assert.Null(await Open(reference));
        var row = Assert.Single(await Listed());
        Assert.Equal((reference, new DateOnly(2026, 3, 2), new DateOnly(2026, 4, 15)), (row.Reference, row.ReceivedOn, row.TargetOn));

        Assert.Null(await Decide(reference, by: 2));
        Assert.True(Assert.Single(await Listed()).LetterNotOut);
        await office.LettersLeave();

        Assert.Empty(await Listed());
        Assert.Equal(Outcome.Denied, (await office.Case(reference)).Outcome);
        Assert.Equal(DisputeOutcome.Upheld, (await office.History(reference)).OfType<DisputeAnswered>().Single().Outcome);
        Assert.Contains("No, our decision stays as it was.", (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.Dispute).Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_officer_who_denied_leaves_it_to_another_where_there_is_one()
    {
        var officer = await office.AddOfficerAsync("Olivia Officer");
        var reference = await Denied(officer.Number);
        Assert.Null(await Open(reference));
        Assert.Null(await Decide(reference, officer.Number, dry: true));

        var other = await office.AddOfficerAsync("Otto Other");
        Assert.Same(Refusals.AnotherOfficerDecides, await Decide(reference, officer.Number));
        Assert.Null(await Decide(reference, other.Number));
    }

    [Fact]
    public async Task Only_what_was_denied_is_disputed_once_and_not_before()
    {
        var reference = await office.Verified(Asked.For(Right.Delete));
        Assert.Same(Refusals.NothingDenied, await Open(reference));
        var denied = await Denied();
        Assert.Same(Refusals.DisputeDateWrong, await Open(denied, TestOffice.FirstDay.AddDays(1)));
        Assert.Same(Refusals.DisputeDateWrong, await Open(denied, TestOffice.FirstDay.AddDays(-1)));

        Assert.Null(await Open(denied));
        Assert.Same(Refusals.DisputedAlready, await Open(denied));
        Assert.Null(await Decide(denied, by: 2));
        Assert.Same(Refusals.AlreadyDecided, await Decide(denied, by: 2));
        await office.LettersLeave();
        Assert.Same(Refusals.NoDispute, await Decide(denied, by: 2));
    }

    [Fact]
    public async Task What_staff_log_counts_from_the_day_it_came()
    {
        var reference = await Denied();
        office.Clock.MoveTo(new DateOnly(2026, 1, 20));

        Assert.Null(await Open(reference, new DateOnly(2026, 1, 12)));

        Assert.Equal(new DateOnly(2026, 1, 12), (await office.Case(reference)).DisputeDeadline!.Received);
    }

    private async Task<string> Denied(int by = 1)
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));
        Assert.Null(await office.Act<DenyRequest>(reference, (a, s) => a.HandleAsync(s, new([DenialReason.ExemptData], "Other laws cover it.", null), new(by), default)));
        await office.LettersLeave();
        return reference;
    }

    [Fact]
    public async Task Who_gave_an_e_mail_address_alone_stands_among_the_disputes_by_it()
    {
        var reference = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));
        await office.Deny(reference, DenialReason.Fraud);
        await office.LettersLeave();

        Assert.Null(await Open(reference));

        Assert.Equal("ana@example.org", Assert.Single(await Listed()).Person);
    }

    private async Task<Refusal?> Open(string reference, DateOnly? on = null)
    {
        var id = (await office.Case(reference)).Id;
        return await office.With<OpenDispute, Refusal?>(a => a.HandleAsync(id, "You have not looked at the website.", on, new Actor.Consumer(), default));
    }

    private async Task<Refusal?> Decide(string reference, int by, bool dry = false)
    {
        if (dry) return (await office.Case(reference)).WouldRefuse(r => r.DecideDispute(DisputeOutcome.Upheld, Guid.Empty, by, by, anotherOfficer: false));
        return await office.Act<DecideDispute>(reference, (a, s) => a.HandleAsync(s, new(DisputeOutcome.Upheld, "We looked at the website too."), new(by), default));
    }

    private Task<IReadOnlyList<DisputeRow>> Listed() => office.With<OpenDisputes, IReadOnlyList<DisputeRow>>(q =>
        q.ListAsync(true, office.Services.GetService(typeof(OfficeClock)) is OfficeClock clock ? clock.Now().Day : default, default));

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
