using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Correspondence;

/// <summary>An officer stops a request at the moment at which an outbox has its answer in hand.</summary>
public sealed class StopAndOutboxTests : IDisposable
{
    private readonly PostOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_letter_that_was_claimed_and_not_handed_over_is_not_sent_after_the_stop()
    {
        var other = await office.Receive(Asked.For(Right.Delete));
        var reference = await Answered();
        Refusal? stopped = Refusals.Stale;
        office.Relay.Answers = async _ =>
        {
            // The batch is claimed; its first letter is being sent, the answer waits behind it.
            if (office.Relay.Given.Count == 1) stopped = await Stop(reference);
            return await ScriptedTransport.Takes;
        };

        await office.SendDue();

        Assert.Null(stopped);
        Assert.DoesNotContain(office.Relay.Given, m => m.Body.Subject.Contains("answer", StringComparison.OrdinalIgnoreCase));
        var request = await office.Case(reference);
        Assert.Equal((true, VerificationStatus.Suspicious, null), (request.IsOpen, request.Verification, request.Decision));
        Assert.DoesNotContain(await office.History(reference), e => e is LetterLeft { Kind: LetterKind.AnswerReady });
        Assert.Equal(VerificationStatus.Open, (await office.Case($"{other.Reference}-1")).Verification);
    }

    [Fact]
    public async Task A_letter_that_is_being_handed_over_is_said_to_be_leaving_and_then_has_left()
    {
        var reference = await Answered();
        var refusals = new List<Refusal?>();
        office.Relay.Answers = async mail =>
        {
            if (mail.Body.Subject.Contains("answer", StringComparison.OrdinalIgnoreCase)) refusals.Add(await Stop(reference));
            return await ScriptedTransport.Takes;
        };

        await office.SendDue();

        Assert.Equal([Refusals.LetterIsLeaving], refusals);
        Assert.Contains(await office.History(reference), e => e is RequestAnswered);
        Assert.Same(Refusals.AlreadyClosed, await Stop(reference));
    }

    [Fact]
    public async Task A_stop_by_rule_while_the_answer_is_leaving_says_plainly_that_it_left()
    {
        const string Home = "12 Example Street\nSan Jose, CA 95112";
        var reference = await Answered(Asked.For(Right.KnowCategories).By("Ana Example", "a@example.org", Home));
        office.Relay.Answers = async mail =>
        {
            if (mail.Body.Subject.Contains("answer", StringComparison.OrdinalIgnoreCase))
                foreach (var other in (string[])["b@example.org", "c@example.org"]) await office.Receive(Asked.For(Right.Delete).By("Ana Example", other, Home));
            return await ScriptedTransport.Takes;
        };

        await office.SendDue();

        var history = await office.History(reference);
        Assert.Contains(new StoppedByRule(SuspicionCause.ManyMailboxes, AnswerWasLeaving: true), history);
        Assert.Contains(history, e => e is LetterLeft { Kind: LetterKind.AnswerReady });
        Assert.Equal(Outcome.Answered, (await office.Case(reference)).Outcome);
    }

    [Fact]
    public async Task When_the_outbox_died_with_it_the_answer_can_be_stopped_after_the_lease()
    {
        var reference = await Answered();
        office.Relay.Answers = mail => mail.Body.Subject.Contains("answer", StringComparison.OrdinalIgnoreCase)
            ? throw new InvalidOperationException("The process is gone.") : ScriptedTransport.Takes;
        await Assert.ThrowsAsync<InvalidOperationException>(office.SendDue);
        Assert.Same(Refusals.LetterIsLeaving, await Stop(reference));

        office.Clock.Pass(Outbox.Lease + TimeSpan.FromSeconds(1));

        Assert.Null(await Stop(reference));
        Assert.Equal(LetterState.Cancelled, await office.Db(db => db.Letters.Where(l => l.Kind == LetterKind.AnswerReady).Select(l => l.State).SingleAsync()));
    }

    private Task<Refusal?> Stop(string reference) => office.Act<StopAsSuspicious>(reference, (a, s) => a.HandleAsync(s, "A call from the person", Checks.Officer, default));

    private async Task<string> Answered(NewRequest? asked = null)
    {
        var reference = await office.Verified(asked ?? Asked.For(Right.KnowCategories));
        office.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Null(await office.Answer(reference, new(Decisions.Blocks, "")));
        return reference;
    }
}
