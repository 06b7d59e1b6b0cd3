using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Requests;

/// <summary>Somebody else's request in the same name never weakens, delays or blocks the real one.</summary>
public sealed class DuplicateTests : IDisposable
{
    private const string Ana = "Ana Example", AnasMailbox = "ana@example.org", Strange = "strange@example.org";
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Received_withdrawn_or_denied_a_duplicate_leaves_the_real_request_as_it_was()
    {
        var real = await office.Verified(Asked.For(Right.KnowCategories).By(Ana, AnasMailbox));
        var before = await Seen(real);

        foreach (var end in new[] { "nothing", "withdrawn", "denied" })
        {
            var duplicate = (await office.Receive(Asked.For(Right.KnowCategories).By(Ana, AnasMailbox))).Reference + "-1";
            if (end == "withdrawn")
            {
                var id = (await office.Case(duplicate)).Id;
                Assert.Null(await office.With<WithdrawRequest, Refusal?>(a => a.HandleAsync(id, new Actor.Consumer(), default)));
            }
            else if (end == "denied") Assert.Null(await office.Deny(duplicate, DenialReason.Fraud));
            Assert.Equal(before, await Seen(real));
        }

        Assert.Null(await office.Answer(real, new(Decisions.Blocks, "Here it is.")));
    }

    [Fact]
    public async Task What_was_proved_for_one_stands_for_nothing_in_the_other()
    {
        await office.Verified(Asked.For(Right.Delete).By(Ana, AnasMailbox));

        var duplicate = (await office.Receive(Asked.For(Right.Delete).By(Ana, AnasMailbox))).Reference + "-1";
        var proposed = (await office.Case(duplicate)).Filing.Reference;

        var request = await office.Case(duplicate);
        Assert.Equal((VerificationStatus.Open, AddressStanding.Unconfirmed, false), (request.Verification, request.Filing.EmailStanding, request.DeclarationSigned));
        Assert.Same(Refusals.NotVerified, await office.Answer(duplicate, new(null, "All of it.")));
        Assert.NotEmpty(proposed);
    }

    [Fact]
    public async Task Two_duplicates_that_were_never_answered_are_no_reason_to_decline_the_real_one()
    {
        for (var i = 0; i < 4; i++)
        {
            var duplicate = (await office.Receive(Asked.For(Right.KnowCategories).By(Ana, AnasMailbox))).Reference;
            await office.Deny($"{duplicate}-1", DenialReason.Fraud);
        }

        await office.LettersLeave();
        office.Clock.Pass(TimeSpan.FromDays(2));
        var real = await office.Verified(Asked.For(Right.KnowCategories).By(Ana, AnasMailbox));

        Assert.DoesNotContain(await office.History(real), e => e is TwelveMonthLimitFound);
        Assert.Same(Refusals.NotAThird, await office.Deny(real, DenialReason.ThirdIn12Months));
    }

    [Fact]
    public async Task A_flood_in_somebodys_name_sets_the_real_request_aside_at_most_and_its_clock_runs()
    {
        for (var i = 0; i < 8; i++) await office.Receive(Asked.For(Right.Delete).By(Ana, AnasMailbox));

        var real = (await office.Receive(Asked.For(Right.Delete).By(Ana, AnasMailbox))).Reference + "-1";

        var request = await office.Case(real);
        Assert.Equal((TestOffice.FirstDay, new DateOnly(2026, 2, 19)), (request.ReceivedOn, request.StatutoryOn));
        Assert.Contains(await office.History(real), e => e is RequestReceived);
        Assert.Null(await office.With<TakeFromSetAside, Refusal?>(a => a.HandleAsync(real, request.Version, true, Checks.Officer, default)));
    }

    [Fact]
    public async Task Many_mailboxes_in_one_name_stop_disclosing_until_cleared_and_move_no_date()
    {
        var real = await office.Verified(Asked.For(Right.KnowCategories).By(Ana, AnasMailbox, "12 Example Street\nSan Jose, CA 95112"));
        var before = await office.Case(real);
        foreach (var other in new[] { Strange, "stranger@example.org", "strangest@example.org" })
            await office.Receive(Asked.For(Right.KnowCategories).By(Ana, other, "12 Example Street\nSan Jose, CA 95112"));

        var stopped = await office.Case(real);
        Assert.Equal(VerificationStatus.Suspicious, stopped.Verification);
        Assert.Equal((before.ReceivedOn, before.TargetOn, before.StatutoryOn), (stopped.ReceivedOn, stopped.TargetOn, stopped.StatutoryOn));
        Assert.Same(Refusals.Suspicious, await office.Answer(real, new(Decisions.Blocks, "Here it is.")));

        Assert.Null(await office.Act<ClearSuspicion>(real, (a, s) => a.HandleAsync(s, "Called back at the number we hold", Checks.Officer, default)));
        Assert.Null(await office.Record(real, CheckResult.Matched, DataPoint.BookingMonth, DataPoint.BookingLocation));
        Assert.Null(await office.Verify(real));
        Assert.Null(await office.Answer(real, new(Decisions.Blocks, "Here it is.")));
    }

    [Fact]
    public async Task Many_mailboxes_never_stop_an_opt_out()
    {
        var real = await office.Choose(Choices.ByEmail(AnasMailbox, Right.OptOut));
        foreach (var other in new[] { Strange, "stranger@example.org", "strangest@example.org" }) await office.Receive(Asked.For(Right.Delete).By(Ana, other));

        Assert.True(await office.IsOnTheStopList(AnasMailbox));
        await office.AllSystemsStop(real);
        await office.LettersLeave();
        Assert.Equal(Outcome.CarriedOut, (await office.Case(real)).Outcome);
    }

    /// <summary>Everything of a case that somebody else's request could touch.</summary>
    private async Task<object> Seen(string reference)
    {
        var request = await office.Case(reference);
        return (request.Version, request.EventCount, request.Verification, request.TargetOn, request.StatutoryOn, request.IsOpen, request.Filing.SetAside,
            request.Filing.EmailStanding, request.Filing.PersonNumber, await office.IsListed(reference));
    }
}

file static class Listed
{
    public static async Task<bool> IsListed(this TestOffice office, string reference) => (await office.QueueAsync()).Rows.Any(r => r.Reference == reference);
}
