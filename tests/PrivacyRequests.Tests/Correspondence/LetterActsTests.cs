using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Correspondence;

/// <summary>How letters leave by hand.</summary>
public sealed class LetterActsTests : IDisposable
{
    private const string Home = "12 Example Street\nSan Jose, CA 95112";
    private readonly PostOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_letter_on_paper_waits_for_staff_and_counts_from_the_day_they_posted_it()
    {
        var told = await office.Receive(Asked.For(Right.Delete).OnPaper());
        var (letter, _, body) = Assert.Single(await office.Letters(told.Reference));
        Assert.Equal(LetterState.ToPost, letter.State);
        Assert.Contains("Your code", body.Paper, StringComparison.Ordinal);
        Assert.Equal(0, await office.SendDue());
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(5));

        Assert.Null(await office.Posted(letter.Id, TestOffice.FirstDay.AddDays(2)));

        Assert.Equal(TestOffice.FirstDay.AddDays(2), (await office.Case($"{told.Reference}-1")).ReceiptConfirmedOn);
        Assert.Contains(await office.History($"{told.Reference}-1"), e => e is LetterLeft { Way: LetterWay.Posted } left && left.On == TestOffice.FirstDay.AddDays(2));
        Assert.Equal(Refusals.LetterAlreadyLeft, await office.Posted(letter.Id, TestOffice.FirstDay.AddDays(2)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_letter_is_posted_neither_tomorrow_nor_before_it_was_written(int day)
    {
        var told = await office.Receive(Asked.For(Right.Delete).OnPaper());
        var (letter, _, _) = Assert.Single(await office.Letters(told.Reference));

        Assert.Equal(Refusals.PostedInTheFuture, await office.Posted(letter.Id, TestOffice.FirstDay.AddDays(day)));
        Assert.Equal(LetterState.ToPost, (await office.Letter(letter.Id)).State);
    }

    [Fact]
    public async Task An_e_mail_is_not_posted()
    {
        var told = await office.Receive(Asked.For(Right.Delete));

        Assert.Equal(Refusals.LetterNotWaiting, await office.Posted((await office.Letters(told.Reference))[0].Letter.Id, TestOffice.FirstDay));
    }

    [Fact]
    public async Task Print_and_post_takes_the_e_mail_back_and_the_extension_counts_from_the_paper()
    {
        var told = await office.Receive(Asked.For(Right.Delete).By("Casey", "casey@example.org", Home));
        var reference = $"{told.Reference}-1";
        var mail = await office.Extend(reference);
        var before = (await office.Letters(told.Reference)).Single(l => l.Letter.Id == mail).Body;

        var (paper, refusal) = await office.PrintInstead(mail);

        Assert.Null(refusal);
        Assert.Equal((LetterState.Cancelled, LetterState.ToPost), ((await office.Letter(mail)).State, paper!.State));
        var printed = (await office.Letters(told.Reference)).Single(l => l.Letter.Id == paper.Id);
        Assert.Equal((Home, before.Paper), (printed.To.Address, printed.Body.Paper));
        await office.SendDue();
        Assert.DoesNotContain(office.Relay.Given, m => m.MessageId == (printed.Letter.MessageId));
        Assert.Null((await office.Case(reference)).ExtendedOn);

        await office.Posted(paper.Id, TestOffice.FirstDay);

        Assert.Equal(TestOffice.FirstDay.AddDays(90), (await office.Case(reference)).StatutoryOn);
    }

    [Fact]
    public async Task Print_and_post_moves_a_decision_to_the_paper()
    {
        var told = await office.Receive(Asked.For(Right.Delete).By("Casey", "casey@example.org", Home));
        var (paper, _) = await office.PrintInstead(await office.Deny($"{told.Reference}-1"));

        await office.Posted(paper!.Id, TestOffice.FirstDay);

        Assert.Equal(Outcome.Denied, (await office.Case($"{told.Reference}-1")).Outcome);
    }

    [Fact]
    public async Task Without_a_postal_address_nothing_is_printed()
    {
        var told = await office.Receive(Asked.For(Right.Delete));

        var (_, refusal) = await office.PrintInstead((await office.Letters(told.Reference))[0].Letter.Id);

        Assert.Equal(Refusals.NoPostalAddress, refusal);
    }

    [Fact]
    public async Task A_letter_that_has_left_is_not_printed_instead()
    {
        var told = await office.Receive(Asked.For(Right.Delete).By("Casey", "casey@example.org", Home));
        await office.SendDue();

        var (_, refusal) = await office.PrintInstead((await office.Letters(told.Reference))[0].Letter.Id);

        Assert.Equal(Refusals.LetterAlreadyLeft, refusal);
    }

    [Fact]
    public async Task A_letter_whose_text_was_taken_away_goes_neither_on_paper_nor_elsewhere_and_says_why()
    {
        await office.Receive(Asked.For(Right.Delete).By("Casey", "casey@example.org", Home));
        await office.Db(async db =>
        {
            await db.LetterBodies.ExecuteUpdateAsync(s => s.SetProperty(b => b.Content, (byte[]?)null));
            return await db.Letters.ExecuteUpdateAsync(s => s.SetProperty(l => l.State, LetterState.Failed).SetProperty(l => l.ToHash, new byte[] { 1 }));
        });
        var id = await office.Db(db => db.Letters.Select(l => l.Id).SingleAsync());

        var (_, onPaper) = await office.PrintInstead(id);
        var (_, elsewhere) = await office.With<SendElsewhere, (OutboxLetter?, Refusal?)>(act => act.HandleAsync(id, new Actor.Staff(1), CancellationToken.None));

        Assert.Equal(("LetterTextGone", "LetterTextGone"), (onPaper?.Name, elsewhere?.Name));
    }

    [Fact]
    public async Task A_letter_that_is_being_sent_at_this_moment_is_not_printed_instead()
    {
        var told = await office.Receive(Asked.For(Right.Delete).By("Casey", "casey@example.org", Home));
        var id = (await office.Letters(told.Reference))[0].Letter.Id;
        Refusal? meanwhile = null;
        office.Relay.Answers = async _ =>
        {
            (var _, meanwhile) = await office.PrintInstead(id);
            return await ScriptedTransport.Takes;
        };

        await office.SendDue();

        Assert.Equal(Refusals.LetterNotWaiting, meanwhile);
        Assert.Equal(LetterState.Left, (await office.Letter(id)).State);
        Assert.Equal(1, await office.Db(db => db.Letters.CountAsync()));
    }
}
