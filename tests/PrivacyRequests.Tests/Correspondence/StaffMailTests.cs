using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Correspondence;

/// <summary>Somebody in the office writes from a case.</summary>
public sealed class StaffMailTests : IDisposable
{
    private const string Said = "The zebra archive is searched by hand.";
    private readonly PostOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task To_an_unconfirmed_address_goes_a_letter_of_fixed_words_and_the_sentence_stands_on_the_status_page()
    {
        var reference = $"{(await office.Receive(Asked.For(Right.Delete))).Reference}-1";

        Assert.Null(await Write(reference, new(Said)));

        var (letter, _, body) = await Newest(reference);
        Assert.Equal((LetterKind.StatusUpdate, GoesTo.AnyAddress), (letter.Kind, body.GoesTo));
        Assert.DoesNotContain("zebra", body.Text + body.Html + body.Paper, StringComparison.Ordinal);
        Assert.Equal(Said, Assert.Single((await Status(reference)).Lines, l => l.Words is not null).Words);
    }

    [Fact]
    public async Task To_a_confirmed_address_the_letter_carries_the_words_and_answers_the_mail_it_answers()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        var reference = $"{told.Reference}-1";
        await office.ConfirmByLetter(told.Reference);
        office.Clock.Pass(TimeSpan.FromMinutes(1));

        Assert.Null(await Write(reference, new(Said, Answers: "<question@example.org>")));
        await office.SendDue();

        Assert.Contains(Said, (await Newest(reference)).Body.Text, StringComparison.Ordinal);
        var mail = office.Relay.Given[^1];
        Assert.Equal("<question@example.org>", mail.InReplyTo);
        Assert.Equal([office.Relay.Given[0].MessageId, "<question@example.org>"], mail.References);
        Assert.False(mail.Automatic);
    }

    [Fact]
    public async Task A_copy_goes_to_the_agent_only_once_their_authority_was_seen()
    {
        var reference = $"{(await office.Receive(Asked.For(Right.Delete).ByAgent())).Reference}-1";
        var mail = new OfficeMail(Said, Party.Consumer, Copy: true);
        Assert.Same(Refusals.AuthorityNotSeen, await Write(reference, mail));
        await Raise(reference, request => request.Filing.AuthoritySeenAt = office.Clock.GetUtcNow().UtcDateTime);
        Assert.Same(Refusals.AddressNotConfirmed, await Write(reference, mail));
        await Raise(reference, request => request.Filing.Raise(Party.Consumer, Channel.Email, AddressStanding.Confirmed));

        Assert.Null(await Write(reference, mail));

        var letters = (await office.Letters(reference[..^2])).Where(l => l.Letter.Kind == LetterKind.StatusUpdate).ToDictionary(l => l.Letter.Party);
        Assert.Contains("zebra", letters[Party.Consumer].Body.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("zebra", letters[Party.Filer].Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_to_the_consumer_alone_the_agent_does_not_read_on_the_status_page()
    {
        var reference = $"{(await office.Receive(Asked.For(Right.Delete).ByAgent())).Reference}-1";
        await Raise(reference, request => request.Filing.Raise(Party.Consumer, Channel.Email, AddressStanding.Confirmed));

        Assert.Null(await Write(reference, new(Said, Party.Consumer)));

        Assert.DoesNotContain((await Status(reference)).Lines, l => l.Words is not null);
    }

    [Fact]
    public async Task Printed_instead_it_waits_to_be_posted()
    {
        var told = await office.Receive(Asked.For(Right.Delete).By("Casey", "casey@example.org", "12 Example Street\nSan Jose, CA 95112"));

        Assert.Null(await Write($"{told.Reference}-1", new(Said, Party.Filer, Channel.Post)));

        Assert.Equal((Channel.Post, LetterState.ToPost), ((await Newest($"{told.Reference}-1")).Letter.Channel, (await Newest($"{told.Reference}-1")).Letter.State));
    }

    [Fact]
    public async Task Who_asks_for_themselves_has_nobody_to_copy()
    {
        var reference = $"{(await office.Receive(Asked.For(Right.Delete))).Reference}-1";

        Assert.Same(Refusals.NobodyElseFiled, await Write(reference, new(Said, Copy: true)));
    }

    [Fact]
    public async Task A_letter_for_a_mailbox_that_is_gone_goes_to_the_new_address()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        var reference = $"{told.Reference}-1";
        await Write(reference, new(Said));
        office.Relay.Answers = _ => Task.FromResult<MailResult>(new MailResult.AddressRefused("550 5.1.1 gone"));
        await office.SendDue();
        office.Relay.Answers = _ => ScriptedTransport.Takes;
        var letter = (await Newest(reference)).Letter.Id;
        Assert.Same(Refusals.NoOtherAddress, (await Elsewhere(letter)).Refusal);
        await office.Act<ChangeAddress>(reference, (act, shown) => act.HandleAsync(shown, Party.Filer, Channel.Email, "new@example.org", "By phone", Checks.Officer, default));

        var (other, refusal) = await Elsewhere(letter);
        await office.SendDue();

        Assert.Null(refusal);
        Assert.Equal(("new@example.org", other!.MessageId), (office.Relay.Given[^1].To.Address, office.Relay.Given[^1].MessageId));
        Assert.Equal(LetterState.Cancelled, (await office.Letter(letter)).State);
        Assert.Contains(new LetterSentElsewhere(other.Id, LetterKind.StatusUpdate), await office.History(reference));
    }

    [Fact]
    public async Task A_decision_is_taken_back_with_its_letter_and_only_by_who_may_decide()
    {
        var reference = $"{(await office.Receive(Asked.For(Right.KnowCategories))).Reference}-1";
        await office.SendDue();
        var letter = await office.Deny(reference);
        Assert.Same(Refusals.DecisionGoesWithLetter, await TakeBack(letter, mayDecide: false));

        Assert.Null(await TakeBack(letter, mayDecide: true));

        var request = await office.Case(reference);
        Assert.Equal((true, null, false), (request.IsOpen, request.Decision, request.LetterNotOut));
        Assert.Empty(request.DenialReasons);
        Assert.Equal(0, await office.SendDue());
        await office.Deny(reference);
    }

    [Fact]
    public async Task A_receipt_is_not_taken_back()
    {
        var told = await office.Receive(Asked.For(Right.Delete));

        Assert.Same(Refusals.LetterHasToLeave, await TakeBack((await office.Letters(told.Reference))[0].Letter.Id, mayDecide: true));
    }

    private Task<Refusal?> Write(string reference, OfficeMail mail) => office.Act<WriteStatusUpdate>(reference, (act, shown) => act.HandleAsync(shown, mail, Checks.Officer, default));

    private Task<Refusal?> TakeBack(Guid letter, bool mayDecide) => office.With<TakeLetterBack, Refusal?>(act => act.HandleAsync(letter, Checks.Officer, mayDecide, default));

    private Task<(OutboxLetter? Letter, Refusal? Refusal)> Elsewhere(Guid letter) =>
        office.With<SendElsewhere, (OutboxLetter?, Refusal?)>(act => act.HandleAsync(letter, Checks.Officer, default));

    private Task Raise(string reference, Action<PrivacyRequest> change) => office.ChangeCase(reference, request =>
    {
        change(request);
        return new NoteAdded(Guid.NewGuid());
    });

    private async Task<(OutboxLetter Letter, LetterAddress To, RenderedLetter Body)> Newest(string reference) =>
        (await office.Letters(reference[..^2])).Last(l => l.Letter.Kind == LetterKind.StatusUpdate);

    private async Task<StatusShown> Status(string reference)
    {
        var filing = (await office.Case(reference)).FilingId;
        return (await office.With<StatusFile, StatusShown?>(q => q.OfAsync(filing, Words.In("en"), default)))!;
    }
}
