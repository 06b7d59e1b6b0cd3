using PrivacyRequests.Mailbox;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Mailbox;

/// <summary>Where each message of the corpus belongs, by its right reading alone.</summary>
public sealed class MailSortingTests
{
    private static readonly Dictionary<string, Guid> Filings = MailCorpus.World.Filings.ToDictionary(f => f.Name, _ => Guid.NewGuid());

    public static TheoryData<string> Names => [.. MailCorpus.All.Select(m => m.Name)];

    [Fact]
    public void The_corpus_holds_at_least_150_messages_each_with_its_reading() => Assert.True(MailCorpus.All.Count >= 150, $"{MailCorpus.All.Count} messages");

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_message_of_the_corpus_goes_where_it_belongs(string name)
    {
        var mail = MailCorpus.All.Single(m => m.Name == name);

        var sorted = MailSorting.Sort(mail.Reading, Known(mail.Reading));

        // Whether the filing has an open case is the act's to see.
        Assert.Equal(mail.End == MailState.ReplyToClosed ? MailState.Threaded : mail.End, sorted.Place);
        Assert.Equal(mail.End is MailState.Threaded or MailState.ReplyToClosed or MailState.Maybe, sorted.Filing is not null && sorted.Letter is null && sorted.Place != MailState.AutomaticReply);
        Assert.Equal(mail.End == MailState.Bounce, sorted.Letter is not null);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_people_are_told_that_their_message_is_here(string name)
    {
        var mail = MailCorpus.All.Single(m => m.Name == name);
        var people = mail.End is not (MailState.Bounce or MailState.AutomaticReply) && AutomaticMail.MayBeAcknowledged(mail.Reading, [MailCorpus.World.Office]);

        Assert.Equal(mail.Acknowledged, people);
    }

    [Theory]
    [InlineData("neither-reference-in-subject", null)]
    [InlineData("maybe-forged-wrong-token", "okafor")]
    [InlineData("maybe-forged-from", "rivera")]
    [InlineData("reply-names-other-reference", "okafor")]
    public void Neither_another_persons_reference_nor_a_written_sender_brings_a_message_into_a_thread(string words, string? filing)
    {
        var mail = MailCorpus.Named(words);

        Assert.Equal(filing is null ? null : Filings[filing], MailSorting.Sort(mail.Reading, Known(mail.Reading)).Filing);
    }

    [Fact]
    public void Where_an_automatic_reply_has_token_and_address_it_lies_in_the_thread_as_one()
    {
        var mail = MailCorpus.Named("auto-vacation-with-token");

        Assert.Equal(new SortedMail(MailState.AutomaticReply, Filings["rivera"]), MailSorting.Sort(mail.Reading, Known(mail.Reading)));
    }

    [Fact]
    public void An_answer_to_a_letter_about_a_restricted_case_is_not_laid_open_to_everybody()
    {
        var mail = MailCorpus.Named("neither-in-reply-to-letter");
        var known = Known(mail.Reading);
        Assert.Equal(MailState.Triage, MailSorting.Sort(mail.Reading, known).Place);

        var restricted = known with { Letters = [.. known.Letters.Select(l => l with { Restricted = true })] };

        Assert.Equal(new SortedMail(MailState.Maybe, Assert.Single(known.Letters).FilingId), MailSorting.Sort(mail.Reading, restricted));
    }

    private static KnownOfMail Known(MailReading reading)
    {
        var world = MailCorpus.World;
        var tokens = reading.To.Append(reading.Subject).SelectMany(PrivacyRequests.Correspondence.ReplyToken.FindIn).ToList();
        var named = reading.References.Append(reading.InReplyTo).Append(reading.Report?.OriginalMessageId).OfType<string>().ToList();
        var letters = world.Filings.Select(f => new KnownLetter(Guid.NewGuid(), Filings[f.Name], f.Letter)).Append(new KnownLetter(Guid.NewGuid(), null, world.LetterOfNoFiling));
        return new KnownOfMail(
            [.. world.Filings.Where(f => tokens.Contains(f.Token)).Select(f => Filings[f.Name])],
            [.. world.Filings.Where(f => f.Confirmed is not null && string.Equals(f.Confirmed, reading.From?.Address, StringComparison.OrdinalIgnoreCase)).Select(f => Filings[f.Name])],
            [.. letters.Where(l => named.Contains(l.MessageId))]);
    }
}
