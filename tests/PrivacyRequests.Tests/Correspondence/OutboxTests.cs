using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Correspondence;

public sealed class OutboxTests : IDisposable
{
    private readonly PostOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_letter_that_the_server_took_has_left_and_confirms_receipt_in_each_case()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories, Right.Delete));

        Assert.Equal(1, await office.SendDue());

        var (letter, _, _) = Assert.Single(await office.Letters(told.Reference));
        Assert.Equal((LetterState.Left, LetterWay.AcceptedByMailServer, TestOffice.FirstDay), (letter.State, letter.Way, letter.LeftOn));
        foreach (var reference in (string[])[$"{told.Reference}-1", $"{told.Reference}-2"])
        {
            Assert.Equal([nameof(LetterLeft), nameof(ReceiptConfirmed)], (await office.History(reference)).TakeLast(2).Select(e => e.GetType().Name));
            Assert.Equal(TestOffice.FirstDay, (await office.Case(reference)).ReceiptConfirmedOn);
        }

        Assert.Equal(0, await office.SendDue());
    }

    [Fact]
    public async Task An_extension_moves_the_date_on_the_day_its_letter_leaves_and_not_before()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        var reference = $"{told.Reference}-1";
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(40));
        await office.Extend(reference);
        Assert.Equal(new DateOnly(2026, 2, 19), (await office.Case(reference)).StatutoryOn);

        await office.SendDue();

        var request = await office.Case(reference);
        Assert.Equal(TestOffice.FirstDay.AddDays(90), request.StatutoryOn);
        Assert.Equal(TestOffice.FirstDay.AddDays(40), request.ExtendedOn);
        Assert.IsType<DeadlineExtended>((await office.History(reference))[^1]);
    }

    [Fact]
    public async Task An_extension_whose_letter_leaves_on_day_46_moves_nothing_and_says_so()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        var reference = $"{told.Reference}-1";
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(44));
        await office.Extend(reference);
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(46));

        await office.SendDue();

        var request = await office.Case(reference);
        Assert.Equal((new DateOnly(2026, 2, 19), null), (request.StatutoryOn, request.ExtendedOn));
        Assert.IsType<ExtensionTooLate>((await office.History(reference))[^1]);
    }

    [Fact]
    public async Task A_denial_counts_from_the_day_its_letter_leaves()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories));
        var reference = $"{told.Reference}-1";
        office.Clock.Pass(TimeSpan.FromMinutes(1));
        await office.Deny(reference);
        Assert.True((await office.Case(reference)).IsOpen);
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(3));

        await office.SendDue();

        var request = await office.Case(reference);
        Assert.Equal((false, Outcome.Denied, TestOffice.FirstDay.AddDays(3)), (request.IsOpen, request.Outcome, request.ClosedOn));
        Assert.IsType<RequestDenied>((await office.History(reference))[^1]);
    }

    [Fact]
    public async Task A_crowd_of_letters_leaves_in_one_round()
    {
        for (var i = 0; i < 25; i++) await office.Receive(Asked.For(Right.Delete).By($"Filer {i}", $"filer{i}@example.org"));

        Assert.Equal(25, await office.SendDue());

        Assert.Equal(25, office.Relay.Given.Count);
    }

    [Fact]
    public async Task A_letter_whose_text_was_taken_away_is_not_tried_again_and_again_and_holds_no_other_up()
    {
        await office.Receive(Asked.For(Right.Delete));
        await office.Db(db => db.LetterBodies.ExecuteUpdateAsync(s => s.SetProperty(b => b.Content, (byte[]?)null)));
        var emptied = await office.Db(db => db.Letters.Select(l => l.Id).SingleAsync());
        await office.Receive(Asked.For(Right.Delete).By("Another", "another@example.org"));
        using var endless = new CancellationTokenSource(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await office.With<Outbox, int>(outbox => outbox.SendDueAsync(endless.Token)));

        Assert.Equal(LetterState.Cancelled, (await office.Letter(emptied)).State);
        Assert.Single(office.Relay.Given);
    }

    [Fact]
    public async Task Two_outboxes_on_one_database_send_each_letter_once()
    {
        for (var i = 0; i < 6; i++) await office.Receive(Asked.For(Right.Delete));
        office.Relay.Answers = async _ =>
        {
            await Task.Yield();
            return await ScriptedTransport.Takes;
        };

        await Task.WhenAll(office.SendDue(), office.SendDue(), office.SendDue());
        await office.SendDue();

        Assert.Equal(6, office.Relay.Given.Count);
        Assert.Equal(6, office.Relay.Given.Select(m => m.MessageId).Distinct().Count());
        Assert.False(await office.Db(db => db.Letters.AnyAsync(l => l.State != LetterState.Left)));
    }

    [Fact]
    public async Task A_letter_whose_outbox_died_waits_for_the_lease_and_goes_again_under_the_same_Message_ID()
    {
        await office.Receive(Asked.For(Right.Delete));
        office.Relay.Answers = _ => throw new InvalidOperationException("The process is gone.");
        await Assert.ThrowsAsync<InvalidOperationException>(office.SendDue);
        office.Relay.Answers = _ => ScriptedTransport.Takes;

        Assert.Equal(0, await office.SendDue());
        office.Clock.Pass(Outbox.Lease + TimeSpan.FromSeconds(1));
        Assert.Equal(1, await office.SendDue());

        Assert.Equal(2, office.Relay.Given.Count);
        Assert.Single(office.Relay.Given.Select(m => m.MessageId).Distinct());
    }

    [Fact]
    public async Task What_the_server_did_is_kept_although_an_officer_changed_the_case_meanwhile()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        office.Relay.Answers = async _ =>
        {
            await office.Db(async db =>
            {
                var request = await db.Requests.SingleAsync();
                db.Record(request, request.Assign(1).Event!, new Actor.Staff(1), office.Clock.GetUtcNow().UtcDateTime);
                return await db.SaveChangesAsync();
            });
            return await ScriptedTransport.Takes;
        };

        await office.SendDue();

        var history = await office.History($"{told.Reference}-1");
        Assert.Contains(history, e => e is CaseAssigned);
        Assert.Single(history, e => e is LetterLeft);
    }
}
