using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Correspondence;

/// <summary>An outbox that stood still for longer than its lease, one that is told to stop, and clocks that were wrong.</summary>
public sealed class PausedOutboxTests : IDisposable
{
    private readonly PostOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Who_stood_still_longer_than_the_lease_finds_the_letter_sent_and_records_it_no_second_time()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        office.Relay.Answers = async _ =>
        {
            office.Relay.Answers = _ => ScriptedTransport.Takes;
            office.Clock.Pass(Outbox.Lease + TimeSpan.FromSeconds(1));
            Assert.Equal(1, await office.SendDue());
            return await ScriptedTransport.Takes;
        };

        await office.SendDue();

        Assert.Equal(2, office.Relay.Given.Count);
        Assert.Single(office.Relay.Given.Select(m => m.MessageId).Distinct());
        Assert.Single(await office.History($"{told.Reference}-1"), e => e is LetterLeft);
    }

    [Fact]
    public async Task Who_stood_still_says_nothing_of_a_letter_that_another_instance_has_in_hand()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        var (mine, others) = (new TaskCompletionSource<MailResult>(), new TaskCompletionSource<MailResult>());
        office.Relay.Answers = _ => office.Relay.Given.Count == 1 ? mine.Task : others.Task;
        var paused = office.SendDue();
        await UntilGivenAsync(1);
        office.Clock.Pass(Outbox.Lease + TimeSpan.FromSeconds(1));
        var other = office.SendDue();
        await UntilGivenAsync(2);

        mine.SetResult(await ScriptedTransport.Takes);
        await paused;

        var (letter, _, _) = Assert.Single(await office.Letters(told.Reference));
        Assert.Equal((LetterState.Queued, true), (letter.State, letter.IsBeingSent(office.Clock.GetUtcNow().UtcDateTime)));
        Assert.DoesNotContain(await office.History($"{told.Reference}-1"), e => e is LetterLeft);

        others.SetResult(await ScriptedTransport.Takes);
        await other;

        Assert.Single(await office.History($"{told.Reference}-1"), e => e is LetterLeft);
        Assert.Single(office.Relay.Given.Select(m => m.MessageId).Distinct());
    }

    [Fact]
    public async Task How_long_a_letter_is_held_is_a_setting()
    {
        office.Settings["Mail:Lease"] = "00:03:00";
        await office.Receive(Asked.For(Right.Delete));
        office.Relay.Answers = _ => throw new InvalidOperationException("The process is gone.");
        await Assert.ThrowsAsync<InvalidOperationException>(office.SendDue);
        office.Relay.Answers = _ => ScriptedTransport.Takes;

        office.Clock.Pass(TimeSpan.FromMinutes(3));
        Assert.Equal(0, await office.SendDue());
        office.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await office.SendDue());
    }

    [Fact]
    public async Task Told_to_stop_an_outbox_ends_the_letter_in_hand_and_holds_no_other()
    {
        await ReceiveAsync(3);
        using var stop = new CancellationTokenSource();
        office.Relay.Answers = async _ =>
        {
            await stop.CancelAsync();
            return await ScriptedTransport.Takes;
        };

        Assert.Equal(1, await office.With<Outbox, int>(outbox => outbox.SendDueAsync(stop.Token)));

        Assert.Equal((1, 0), await LeftAndHeldAsync());
        Assert.Equal(2, await office.SendDue()); // at once: no lease has to end
    }

    [Fact]
    public async Task A_letter_that_the_server_did_not_answer_before_the_stop_goes_again_under_its_Message_ID()
    {
        await ReceiveAsync(1);
        using var stop = new CancellationTokenSource();
        office.Relay.Answers = async _ =>
        {
            await stop.CancelAsync();
            throw new OperationCanceledException();
        };

        Assert.Equal(0, await office.With<Outbox, int>(outbox => outbox.SendDueAsync(stop.Token)));
        Assert.Equal((0, 0), await LeftAndHeldAsync());
        office.Relay.Answers = _ => ScriptedTransport.Takes;

        Assert.Equal(1, await office.SendDue());
        Assert.Single(office.Relay.Given.Select(m => m.MessageId).Distinct());
    }

    [Fact]
    public async Task A_lease_and_a_full_minute_of_a_clock_that_was_an_hour_ahead_hold_nothing_up()
    {
        office.Settings["Mail:PerMinute"] = "2";
        (office.Settings["Mail:Transport"], office.Settings["Mail:Smtp:Host"]) = ("Smtp", "relay.example.org");
        await ReceiveAsync(3);
        office.Clock.Pass(TimeSpan.FromHours(1));
        office.Relay.Answers = _ => office.Relay.Given.Count < 2 ? ScriptedTransport.Takes : throw new InvalidOperationException("The process is gone.");
        await Assert.ThrowsAsync<InvalidOperationException>(office.SendDue);
        office.Relay.Answers = _ => ScriptedTransport.Takes;

        office.Clock.Pass(TimeSpan.FromHours(-1));

        Assert.Equal(2, await office.SendDue());
        Assert.Equal((3, 0), await LeftAndHeldAsync());
    }

    [Fact]
    public async Task What_two_instances_wrote_to_one_address_at_the_same_moment_is_counted_once_more_before_it_leaves()
    {
        for (var i = 0; i < 4; i++) await office.Receive(Asked.For(Right.Delete).By("Casey", "casey@example.org"));
        // Neither saw the other's: each thought its letter was among the first three.
        await office.Db(db => db.Letters.ExecuteUpdateAsync(s => s.SetProperty(l => l.DueAt, l => l.MadeAt)));

        Assert.Equal(AddressRules.PerHour, await office.SendDue());
        office.Clock.Pass(TimeSpan.FromHours(1));
        Assert.Equal(1, await office.SendDue());
    }

    private async Task ReceiveAsync(int many)
    {
        for (var i = 0; i < many; i++) await office.Receive(Asked.For(Right.Delete));
    }

    private async Task<(int Left, int Held)> LeftAndHeldAsync() => (
        await office.Db(db => db.Letters.CountAsync(l => l.State == LetterState.Left)),
        await office.Db(db => db.Letters.CountAsync(l => l.LeaseOwner != null || l.HandingOverAt != null)));

    private async Task UntilGivenAsync(int many)
    {
        while (office.Relay.Given.Count < many) await Task.Yield();
    }
}
