using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Correspondence;

/// <summary>The mail server took a letter, and a report says later that it did not arrive.</summary>
public sealed class LetterComesBackTests : IDisposable
{
    private readonly PostOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_denial_that_came_back_is_a_denial_that_is_not_out_with_its_old_date()
    {
        var (reference, letter) = await Denied();
        var due = (await office.Case(reference)).StatutoryOn;
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(5));

        Assert.Equal(letter, (await office.ComesBack(letter))!.Id);

        var request = await office.Case(reference);
        Assert.Equal((true, null, null, DecisionKind.Denial), (request.IsOpen, request.Outcome, request.ClosedOn, request.Decision));
        Assert.Equal((true, CaseStage.LetterNotOut, due), (request.LetterNotOut, StageFacts.Of(request).Stage, request.StatutoryOn));
        Assert.Equal(new LetterCameBack(letter, LetterKind.Denial, "5.1.1", NotOutAgain.Decision), (await office.History(reference))[^1]);
        var row = await office.Letter(letter);
        Assert.Equal((LetterState.CannotBeMailed, null, null), (row.State, row.LeftOn, row.Way));
        Assert.Equal("5.1.1", row.LastError); // the server's words stay sealed in the message that brought them
    }

    [Fact]
    public async Task It_is_denied_again_on_the_day_its_paper_is_posted()
    {
        var (reference, letter) = await Denied();
        await office.ComesBack(letter);
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(6));

        var (paper, refusal) = await office.PrintInstead(letter);
        Assert.Null(refusal);
        Assert.Null(await office.Posted(paper!.Id, TestOffice.FirstDay.AddDays(6)));

        var request = await office.Case(reference);
        Assert.Equal((Outcome.Denied, TestOffice.FirstDay.AddDays(6)), (request.Outcome, request.ClosedOn));
    }

    [Fact]
    public async Task An_extension_that_came_back_gives_the_old_date_back_and_told_too_late_it_moves_nothing()
    {
        var told = await office.Receive(Asked.For(Right.Delete) with { People = Reached });
        var reference = $"{told.Reference}-1";
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(40));
        var letter = await office.Extend(reference);
        await office.SendDue();
        Assert.Equal(TestOffice.FirstDay.AddDays(90), (await office.Case(reference)).StatutoryOn);

        await office.ComesBack(letter);

        var request = await office.Case(reference);
        Assert.Equal((new DateOnly(2026, 2, 19), null, true), (request.StatutoryOn, request.ExtendedOn, request.LetterNotOut));
        Assert.Equal(NotOutAgain.Extension, Assert.IsType<LetterCameBack>((await office.History(reference))[^1]).Fell);
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(46));
        var (paper, _) = await office.PrintInstead(letter);
        await office.Posted(paper!.Id, TestOffice.FirstDay.AddDays(46));
        Assert.IsType<ExtensionTooLate>((await office.History(reference))[^1]);
        Assert.Equal(new DateOnly(2026, 2, 19), (await office.Case(reference)).StatutoryOn);
    }

    [Fact]
    public async Task A_receipt_that_came_back_confirms_nothing_unless_its_reader_used_it()
    {
        var (told, other) = (await office.Receive(Asked.For(Right.Delete).By("A", "a@example.org")), await office.Receive(Asked.For(Right.Delete).By("B", "b@example.org")));
        await office.SendDue();
        await office.ConfirmByLetter(other.Reference);

        foreach (var reference in (string[])[told.Reference, other.Reference]) await office.ComesBack((await office.Letters(reference))[0].Letter.Id);

        Assert.Null((await office.Case($"{told.Reference}-1")).ReceiptConfirmedOn);
        Assert.Equal(TestOffice.FirstDay, (await office.Case($"{other.Reference}-1")).ReceiptConfirmedOn);
    }

    [Fact]
    public async Task An_answer_that_was_opened_has_arrived_whatever_a_report_says()
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));
        Assert.Null(await office.Answer(reference, new(Decisions.Blocks, "")));
        await office.SendDue();
        await office.With<OpenAnswer, OpenedAnswer>(async act => await act.HandleAsync(await office.AnswerToken(reference), default));

        await office.ComesBack((await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.AnswerReady).Letter.Id);

        Assert.Equal(Outcome.Answered, (await office.Case(reference)).Outcome);
        Assert.Equal(NotOutAgain.Nothing, Assert.IsType<LetterCameBack>((await office.History(reference))[^1]).Fell);
    }

    [Fact]
    public async Task A_delay_changes_nothing_nor_does_a_report_of_somebody_elses_mail()
    {
        var (reference, letter) = await Denied();
        var before = (await office.History(reference)).Count;

        foreach (var status in (string?[])["4.2.2", "4", null, "2.0.0", "55", "5.1.1; DROP"]) Assert.NotNull(await office.ComesBack(letter, status));
        Assert.Null(await office.With<LetterComesBack, OutboxLetter?>(act => act.HandleAsync("<0@elsewhere.example>", "5.1.1", default)));

        Assert.Equal((before, Outcome.Denied), ((await office.History(reference)).Count, (await office.Case(reference)).Outcome));
        Assert.False(await office.Db(db => db.StoppedAddresses.AnyAsync()));
    }

    [Fact]
    public async Task The_same_report_twice_is_told_once()
    {
        var (reference, letter) = await Denied();
        await office.ComesBack(letter);
        var before = (await office.History(reference)).Count;

        await office.ComesBack(letter);

        Assert.Equal((before, 1), ((await office.History(reference)).Count, await office.Db(db => db.StoppedAddresses.CountAsync())));
    }

    [Fact]
    public async Task What_was_posted_on_paper_has_arrived_by_it()
    {
        var (reference, letter) = await Denied();
        await office.ComesBack(letter);
        var (paper, _) = await office.PrintInstead(letter);
        await office.Posted(paper!.Id, TestOffice.FirstDay);

        await office.ComesBack(letter);

        Assert.Equal(Outcome.Denied, (await office.Case(reference)).Outcome);
    }

    [Fact]
    public async Task A_letter_to_a_stopped_address_is_visible_at_once_and_never_tried()
    {
        var (reference, letter) = await Denied();
        await office.ComesBack(letter);
        var given = office.Relay.Given.Count;

        var again = await office.Receive(Asked.For(Right.Delete) with { People = Reached });
        await office.SendDue();

        var (row, _, _) = Assert.Single(await office.Letters(again.Reference));
        Assert.Equal((LetterState.CannotBeMailed, given), (row.State, office.Relay.Given.Count));
        Assert.Contains(new LetterCannotBeMailed(row.Id, LetterKind.Receipt, Refused: false), await office.History($"{again.Reference}-1"));
        var shown = await office.With<LettersNotOut, IReadOnlyList<LetterNotOut>>(q => q.ListAsync(new CaseReader(true, 1), default));
        Assert.Equal(new[] { letter, row.Id }.Order(), shown.Where(l => l.State == LetterState.CannotBeMailed).Select(l => l.Id).Order());
        Assert.Same(Refusals.AddressStopped, await office.SendAgain(row.Id));
    }

    [Fact]
    public async Task A_letter_that_waited_already_when_its_address_was_stopped_is_not_tried_either()
    {
        var (_, letter) = await Denied();
        var waiting = await office.Receive(Asked.For(Right.Delete) with { People = Reached });
        await office.ComesBack(letter);
        var given = office.Relay.Given.Count;

        await office.SendDue();

        Assert.Equal((LetterState.CannotBeMailed, given), (Assert.Single(await office.Letters(waiting.Reference)).Letter.State, office.Relay.Given.Count));
    }

    [Fact]
    public async Task Somebody_lifts_the_stop_which_stays_on_record_and_the_letter_goes_under_its_Message_ID()
    {
        var (reference, letter) = await Denied();
        await office.ComesBack(letter);

        Assert.Null(await office.With<LiftStop, Refusal?>(act => act.HandleAsync(letter, new Actor.Staff(7), default)));
        await office.SendDue();

        Assert.Equal(Outcome.Denied, (await office.Case(reference)).Outcome);
        Assert.Single(office.Relay.Given.Where(m => m.MessageId == office.Relay.Given[^1].MessageId).Select(m => m.MessageId).Distinct());
        var stop = await office.Db(db => db.StoppedAddresses.SingleAsync());
        Assert.Equal((7, letter, StopReason.CameBack, "5.1.1"), (stop.LiftedBy, stop.LetterId, stop.Reason, stop.Status));
        Assert.Contains(await office.History(reference), e => e is AddressStopLifted);
    }

    [Fact]
    public async Task A_server_that_refuses_the_recipient_stops_the_address_at_the_first_try()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        office.Relay.Answers = _ => Task.FromResult<MailResult>(new MailResult.AddressRefused("550 5.1.1 no such mailbox <casey@example.org>"));

        await office.SendDue();
        office.Clock.Pass(TimeSpan.FromDays(1));
        await office.SendDue();

        var (row, _, _) = Assert.Single(await office.Letters(told.Reference));
        Assert.Equal((LetterState.CannotBeMailed, 1), (row.State, row.Attempts));
        Assert.Equal("550 5.1.1 no such mailbox <…>", row.LastError);
        Assert.Single(office.Relay.Given);
        Assert.Equal(new LetterCannotBeMailed(row.Id, LetterKind.Receipt, Refused: true), (await office.History($"{told.Reference}-1"))[^1]);
        Assert.Equal(StopReason.Refused, (await office.Db(db => db.StoppedAddresses.SingleAsync())).Reason);
    }

    [Fact]
    public async Task An_opt_out_that_was_refused_for_fraud_is_on_the_stop_list_again_when_the_refusal_came_back()
    {
        var told = await office.Receive(Asked.For(Right.OptOut));
        var reference = $"{told.Reference}-1";
        await office.SendDue();
        var values = await office.Db(db => db.Suppressions.CountAsync());
        Assert.Null(await office.Act<DenyRequest>(reference, (act, shown) => act.HandleAsync(shown, new([DenialReason.Fraud], "We believe that this is not you.", "Ten from one device"), Checks.Officer, default)));
        await office.SendDue();
        Assert.Equal(0, await office.Db(db => db.Suppressions.CountAsync()));

        await office.ComesBack((await office.Letters(told.Reference)).Single(l => l.Letter.Kind == LetterKind.Denial).Letter.Id);

        Assert.Equal(values, await office.Db(db => db.Suppressions.CountAsync()));
        Assert.True((await office.Case(reference)).IsOpen);
        Assert.Equal(new SuppressionHolds(values), (await office.History(reference))[^1]);
    }

    private static FilingPeople Reached => new() { ConsumerName = "Casey Consumer", ConsumerEmail = "casey@example.org", ConsumerPostalAddress = "1 Elm Street\nSan Jose, CA 95119" };

    private async Task<(string Reference, Guid Letter)> Denied()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories) with { People = Reached });
        await office.SendDue();
        office.Clock.Pass(TimeSpan.FromMinutes(1));
        var letter = await office.Deny($"{told.Reference}-1");
        await office.SendDue();
        Assert.Equal(Outcome.Denied, (await office.Case($"{told.Reference}-1")).Outcome);
        return ($"{told.Reference}-1", letter);
    }
}
