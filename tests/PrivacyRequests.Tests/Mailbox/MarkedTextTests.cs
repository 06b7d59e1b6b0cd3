using PrivacyRequests.Deadlines;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Tests.Mailbox;

/// <summary>A message as it is shown: all of it, marked where something was found, and nothing that looks like something else.</summary>
public sealed class MarkedTextTests
{
    private static readonly DateOnly Monday = new(2026, 1, 5);

    [Fact]
    public void The_pieces_are_the_whole_text_and_phrases_that_overlap_are_one_mark()
    {
        FoundPhrase[] found = [new(Right.Delete, null, false, 4, 6), new(Right.Correct, null, false, 8, 6), new(null, FilerKind.Agent, false, 20, 3)];

        var pieces = MarkedText.Of("012 456789 123456789 123456", found);

        Assert.Equal(["012 ", "456789 123", "456789", " 12", "3456"], pieces.Select(p => p.Text));
        Assert.Equal([0, 2, 0, 1, 0], pieces.Select(p => p.Found.Count));
    }

    [Fact]
    public void A_place_outside_the_text_marks_nothing() =>
        Assert.Equal(["short"], MarkedText.Of("short", [new(Right.Delete, null, false, 2, 50)]).Select(p => p.Text));

    [Theory]
    [InlineData("gnp\u202Eexe", "gnp[U+202E]exe")]
    [InlineData("a\u0007b", "a[U+0007]b")]
    [InlineData("a\r\n\tb", "a\n\tb")]
    [InlineData("José 👩‍⚕️", "José 👩‍⚕️")]
    public void What_cannot_be_seen_is_written_out(string text, string seen) => Assert.Equal(seen, MarkedText.Seen(text));

    [Fact]
    public void The_clock_of_a_message_runs_from_its_arrival_by_the_earliest_of_what_it_seems_to_ask()
    {
        Assert.Equal(DeadlineRules.Respond(Monday), MailClock.Of(Monday, Suggestion.Of("", "Is there parking?")));
        Assert.Equal(DeadlineRules.Respond(Monday), MailClock.Of(Monday, Suggestion.Of("", "Delete my data.")));
        Assert.Equal(DeadlineRules.OptOut(Monday), MailClock.Of(Monday, Suggestion.Of("", "Delete my data and do not sell my data.")));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("ann@example.org", true)]
    public void A_message_with_no_way_back_is_answered_by_nobody(string returnPath, bool may) =>
        Assert.Equal(may, AnswerRules.MayAnswer(new MailReading { From = new("Ann", "ann@example.org"), ReturnPath = returnPath }));

    [Fact]
    public void An_answer_goes_where_the_message_asks_for_it() =>
        Assert.Equal("desk@example.org", AnswerRules.AnswersTo(new MailReading { From = new("Ann", "ann@example.org"), ReplyTo = new("", "desk@example.org") })!.Address);
}
