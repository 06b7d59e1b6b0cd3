using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Correspondence;

public sealed class LadderTests : IDisposable
{
    private readonly PostOffice office = new();

    public LadderTests() => office.Relay.Answers = _ => ScriptedTransport.Refuses;

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_letter_climbs_the_ladder_and_then_stays_visible_with_the_servers_words()
    {
        var (reference, id) = await OneLetter();
        foreach (var wait in RetryLadder.Waits)
        {
            Assert.Equal(1, await office.SendDue());
            var letter = await office.Letter(id);
            Assert.Equal((LetterState.Queued, office.Clock.GetUtcNow().UtcDateTime + wait), (letter.State, letter.DueAt));
            office.Clock.Pass(wait - TimeSpan.FromSeconds(1));
            Assert.Equal(0, await office.SendDue());
            office.Clock.Pass(TimeSpan.FromSeconds(1));
        }

        await office.SendDue();

        var failed = await office.Letter(id);
        Assert.Equal(LetterState.Failed, failed.State);
        Assert.Contains("550 no such mailbox", failed.LastError, StringComparison.Ordinal);
        Assert.DoesNotContain("casey", failed.LastError, StringComparison.Ordinal);
        Assert.IsType<LetterFailed>((await office.History(reference))[^1]);
        Assert.Single(office.Relay.Given.Select(m => m.MessageId).Distinct());
    }

    [Fact]
    public async Task A_server_that_comes_back_gets_the_letter_under_the_same_Message_ID()
    {
        var (reference, id) = await OneLetter();
        await office.SendDue();
        office.Relay.Answers = _ => ScriptedTransport.Takes;
        office.Clock.Pass(RetryLadder.Waits[0]);

        await office.SendDue();

        Assert.Equal((LetterState.Left, null), ((await office.Letter(id)).State, (await office.Letter(id)).LastError));
        Assert.Single(office.Relay.Given.Select(m => m.MessageId).Distinct());
        Assert.Single(await office.History(reference), e => e is LetterLeft);
    }

    [Fact]
    public async Task A_failed_letter_is_sent_again_when_staff_say_so()
    {
        var (reference, id) = await OneLetter();
        foreach (var wait in RetryLadder.Waits.Append(TimeSpan.Zero))
        {
            await office.SendDue();
            office.Clock.Pass(wait);
        }

        Assert.Null(await office.SendAgain(id));
        office.Relay.Answers = _ => ScriptedTransport.Takes;
        await office.SendDue();

        Assert.Equal(LetterState.Left, (await office.Letter(id)).State);
        Assert.Contains(await office.History(reference), e => e is LetterSentAgain);
        Assert.Equal(Refusals.LetterAlreadyLeft, await office.SendAgain(id));
    }

    [Fact]
    public async Task A_letter_that_has_not_been_tried_is_not_sent_again() =>
        Assert.Equal(Refusals.LetterNotWaiting, await office.SendAgain((await OneLetter()).Letter));

    [Theory]
    [InlineData("550 5.1.1 <casey.o'hara@example.org>: unknown", "550 5.1.1 <…>: unknown")]
    [InlineData("no such user casey@example.org here", "no such user … here")]
    [InlineData("connection refused", "connection refused")]
    public void The_servers_words_are_kept_without_addresses(string said, string kept) => Assert.Equal(kept, RetryLadder.WithoutAddresses(said));

    private async Task<(string Reference, Guid Letter)> OneLetter()
    {
        var told = await office.Receive(Asked.For(Right.Delete).By("Casey", "casey@example.org"));
        return ($"{told.Reference}-1", (await office.Letters(told.Reference))[0].Letter.Id);
    }
}
