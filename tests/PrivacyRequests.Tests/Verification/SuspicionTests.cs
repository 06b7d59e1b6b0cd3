using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Verification;

/// <summary>Stopped by a rule, until an officer clears it in writing: 11 CCR §7060(f), §7061(b).</summary>
public sealed class SuspicionTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Five_wrong_codes_stop_every_open_case_of_the_filing_and_no_date_moves()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories, Right.Delete));
        var before = await office.Case($"{told.Reference}-1");
        for (var i = 0; i < 4; i++) await Wrong(told);
        Assert.Equal(VerificationStatus.Open, (await office.Case($"{told.Reference}-1")).Verification);

        await Wrong(told);

        foreach (var reference in (string[])[$"{told.Reference}-1", $"{told.Reference}-2"])
        {
            var stopped = await office.Case(reference);
            Assert.Equal(VerificationStatus.Suspicious, stopped.Verification);
            Assert.Equal((before.TargetOn, before.StatutoryOn, before.ReceivedOn), (stopped.TargetOn, stopped.StatutoryOn, stopped.ReceivedOn));
            Assert.Equal(new StoppedByRule(SuspicionCause.WrongCodes, AnswerWasLeaving: false), (await office.History(reference))[^1]);
            Assert.Equal("Job", await office.Db(db => db.Events.Where(e => e.Kind == nameof(StoppedByRule) && e.RequestId == stopped.Id).Select(e => e.ActorKind).SingleAsync()));
            Assert.Same(Refusals.Suspicious, await office.Verify(reference));
            Assert.Same(Refusals.Suspicious, await office.Answer(reference, new(Decisions.Blocks, "Done")));
        }
    }

    [Fact]
    public async Task Whoever_saw_a_letter_cant_hold_up_the_answer_by_wrong_codes_once_the_address_is_confirmed()
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));

        for (var i = 0; i < 12; i++) await Wrong(reference[..^2]);

        Assert.Equal(VerificationStatus.Verified, (await office.Case(reference)).Verification);
        Assert.Null(await office.Answer(reference, new(Decisions.Blocks, "")));
        // The history says what happened, of nobody in particular, and is not filled.
        var tries = await office.Db(db => db.Events.Where(e => e.Kind == nameof(CodeRefused)).Select(e => e.ActorKind).ToListAsync());
        Assert.Equal(Enumerable.Repeat("Somebody", AccessLink.MaxTries), tries);
    }

    [Fact]
    public async Task Cleared_in_writing_the_count_begins_again()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories));
        var reference = $"{told.Reference}-1";
        for (var i = 0; i < 5; i++) await Wrong(told);
        Assert.Null(await office.Act<ClearSuspicion>(reference, (a, s) => a.HandleAsync(s, "They called: a new keyboard", Checks.Officer, default)));
        await office.With<SendFreshCode>(act => act.HandleAsync(new FilingKey.ByReference(told.Reference), default));

        for (var i = 0; i < 4; i++) await Wrong(told);
        Assert.Equal(VerificationStatus.Open, (await office.Case(reference)).Verification);
        await Wrong(told);

        Assert.Equal(VerificationStatus.Suspicious, (await office.Case(reference)).Verification);
    }

    [Fact]
    public async Task An_answer_that_has_not_left_is_taken_back_by_the_rule()
    {
        var reference = await office.Verified(For("casey", "a@example.org", Right.KnowCategories));
        Assert.Null(await office.Answer(reference, new(Decisions.Blocks, "")));
        foreach (var other in (string[])["b@example.org", "c@example.org"]) await office.Receive(For("casey", other));

        await office.LettersLeave();

        var stopped = await office.Case(reference);
        Assert.Equal((true, null, VerificationStatus.Suspicious), (stopped.IsOpen, stopped.Decision, stopped.Verification));
        Assert.Equal(LetterState.Cancelled, (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.AnswerReady).Letter.State);
    }

    [Fact]
    public async Task Three_filings_for_one_person_from_different_mailboxes_within_a_day_are_all_stopped()
    {
        var first = await office.Receive(For("casey", "a@example.org"));
        office.Clock.Pass(TimeSpan.FromHours(10));
        var second = await office.Receive(For("casey", "b@example.org"));
        Assert.Equal(VerificationStatus.Open, (await office.Case($"{first.Reference}-1")).Verification);
        office.Clock.Pass(TimeSpan.FromHours(10));

        var third = await office.Receive(For("casey", "c@example.org"));

        foreach (var told in (ReceivedFiling[])[first, second, third])
        {
            Assert.Equal(VerificationStatus.Suspicious, (await office.Case($"{told.Reference}-1")).Verification);
            Assert.Contains(await office.History($"{told.Reference}-1"), e => e is StoppedByRule { Cause: SuspicionCause.ManyMailboxes });
        }

        Assert.Equal(third.ReceivedOn, (await office.Case($"{third.Reference}-1")).ReceivedOn);
    }

    /// <summary>The rule looks at the latest alone: whoever came before was looked at then.</summary>
    [Fact]
    public async Task Of_more_filings_than_the_rule_looks_at_each_one_is_stopped()
    {
        var many = 10 * Enum.GetValues<Right>().Length + 10;
        for (var i = 0; i < many; i++) await office.Receive(For("casey", $"box{i}@example.org"));

        Assert.Equal(many, await office.Db(db => db.Requests.CountAsync(r => r.Verification == VerificationStatus.Suspicious)));
    }

    [Fact]
    public async Task One_mailbox_three_persons_or_more_than_a_day_are_no_sign()
    {
        for (var i = 0; i < 3; i++) await office.Receive(For("casey", "same@example.org"));
        for (var i = 0; i < 3; i++) await office.Receive(For($"person{i}", $"{i}@example.org"));
        foreach (var box in (string[])["x@example.org", "y@example.org", "z@example.org"])
        {
            await office.Receive(For("slow", box));
            office.Clock.Pass(TimeSpan.FromHours(13));
        }

        Assert.False(await office.Db(db => db.Requests.AnyAsync(r => r.Verification == VerificationStatus.Suspicious)));
    }

    [Fact]
    public async Task An_agent_of_many_people_is_not_stopped_for_the_agents_own_phone()
    {
        for (var i = 0; i < 3; i++)
        {
            var asked = Asked.For(Right.Delete).ByAgent();
            await office.Receive(asked with { People = asked.People with { Phone = "408 555 0123" } });
        }

        Assert.False(await office.Db(db => db.Requests.AnyAsync(r => r.Verification == VerificationStatus.Suspicious)));
    }

    [Fact]
    public async Task An_address_changed_after_the_check_stops_the_request_and_begins_again_unconfirmed()
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));

        Assert.Null(await Change(reference, "other@example.org"));

        var stopped = await office.Case(reference);
        Assert.Equal((VerificationStatus.Suspicious, AddressStanding.Unconfirmed), (stopped.Verification, stopped.Filing.EmailStanding));
        Assert.Equal([nameof(AddressChanged), nameof(StoppedByRule)], (await office.History(reference)).TakeLast(2).Select(e => e.GetType().Name));
        Assert.Same(Refusals.Suspicious, await office.Answer(reference, new(Decisions.Blocks, "")));
        Assert.Contains(reference, await office.SearchAsync("other@example.org"));
    }

    [Fact]
    public async Task An_address_changed_before_the_check_is_only_unconfirmed()
    {
        var reference = $"{(await office.Receive(Asked.For(Right.KnowCategories))).Reference}-1";

        Assert.Null(await Change(reference, "other@example.org"));
        Assert.Null(await office.Act<ChangeAddress>(reference, (a, s) => a.HandleAsync(s, Party.Filer, Channel.Post, "1 New Street", "By phone", Checks.Officer, default)));
        Assert.Same(Refusals.NoSuchAddress, await office.Act<ChangeAddress>(reference, (a, s) => a.HandleAsync(s, Party.Consumer, Channel.Post, "1 New Street", "By phone", Checks.Officer, default)));

        Assert.Equal(VerificationStatus.Open, (await office.Case(reference)).Verification);
    }

    [Theory]
    [InlineData(VerificationStatus.Verified, "a@example.org", "b@example.org", true)]
    [InlineData(VerificationStatus.Verified, "a@example.org", " A@example.org ", false)]
    [InlineData(VerificationStatus.Open, "a@example.org", "b@example.org", false)]
    public void The_rule_on_addresses_reads_what_changed_and_when(VerificationStatus check, string before, string after, bool sign) =>
        Assert.Equal(sign, SuspicionRule.AddressChanged(check, before, after));

    private static NewRequest For(string person, string mailbox, Right right = Right.Delete)
    {
        var asked = Asked.For(right);
        return asked with { People = asked.People with { ConsumerName = $"{person} Example", ConsumerEmail = mailbox, ConsumerPostalAddress = "12 Example Street\nSan Jose, CA 95112" } };
    }

    private Task<Refusal?> Change(string reference, string address) => office.Act<ChangeAddress>(reference, (a, s) =>
        a.HandleAsync(s, Party.Filer, Channel.Email, address, "By phone, from a number we do not know", Checks.Officer, default));

    private Task Wrong(ReceivedFiling told) => Wrong(told.Reference);

    private Task<Confirmation> Wrong(string filing) =>
        office.With<ConfirmAddress, Confirmation>(act => act.HandleAsync(new FilingKey.ByReference(filing), "BBBB-BBBB", default));
}
