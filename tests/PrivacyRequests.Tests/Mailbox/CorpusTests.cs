using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Mailbox;

/// <summary>The whole corpus, through the acts and the database.</summary>
public sealed class CorpusTests
{
    [Fact]
    public async Task Every_message_is_stored_whole_and_ends_in_the_one_place_written_beside_it()
    {
        await using var office = await CorpusOffice.OpenAsync();
        List<string> wrong = [];
        foreach (var mail in MailCorpus.All)
        {
            var message = await office.TakeAsync(mail);
            if (message.State != mail.End) wrong.Add($"{mail.Name}: {message.State}, not {mail.End}");
            if (message.Length != mail.Content.Length) wrong.Add($"{mail.Name}: {message.Length} bytes of {mail.Content.Length}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_stored_message_opens_byte_by_byte_as_it_came()
    {
        await using var office = await CorpusOffice.OpenAsync();
        foreach (var mail in MailCorpus.All.Where((_, i) => i % 10 == 0))
        {
            var message = await office.TakeAsync(mail);

            Assert.Equal(mail.Content, await office.ContentAsync(message.Id, MailChunk.Whole));
            Assert.Equal(mail.Reading.Subject, message.OpenReading(office.Sealer())!.Subject);
        }
    }

    [Fact]
    public async Task A_reply_ends_the_waiting_and_a_maybe_does_not()
    {
        await using var office = await CorpusOffice.OpenAsync();
        await office.TakeAsync("maybe-address-alone");
        await office.TakeAsync("auto-vacation-with-token");
        Assert.NotNull((await office.Case(office["rivera"])).WaitingForConsumerSince);

        await office.TakeAsync("reply-answers-question");

        Assert.Null((await office.Case(office["rivera"])).WaitingForConsumerSince);
        Assert.Equal(
            [(MailState.Maybe, false), (MailState.AutomaticReply, false), (MailState.Threaded, true)],
            (await office.History(office["rivera"])).OfType<MailCame>().Select(e => (e.As, e.EndedWaiting)));
    }

    [Fact]
    public async Task A_reply_to_a_closed_case_reopens_nothing_and_waits_for_an_officer()
    {
        await using var office = await CorpusOffice.OpenAsync();

        var message = await office.TakeAsync("closed-disagrees");

        Assert.Equal(MailState.ReplyToClosed, message.State);
        Assert.True(message.State.Waits());
        Assert.False((await office.Case(office["lindqvist"])).IsOpen);
    }
}
