using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Tests.Mailbox;

/// <summary>What counts of a message, and what does not.</summary>
public sealed class SuggestionTests
{
    [Theory]
    [InlineData("Please delete all my data.", "delete all my data")]
    [InlineData("PLEASE DELETE ALL MY DATA", "DELETE ALL MY DATA")]
    [InlineData("Elimínen mis datos, por favor", "Elimínen mis datos")]
    [InlineData("eliminen mis datos", "eliminen mis datos")]
    public void Case_and_accents_make_no_difference_and_the_place_is_the_senders_own(string text, string marked)
    {
        var suggestion = Suggestion.Of("", text);

        Assert.Equal([Right.Delete], suggestion.Rights);
        Assert.Contains(suggestion.Found, f => !f.InSubject && text.Substring(f.Start, f.Length) == marked);
    }

    [Theory]
    [InlineData("I do not want you to delete my data.")]
    [InlineData("Never delete my information, I need it.")]
    [InlineData("There is no need to erase my records.")]
    [InlineData("No quiero que borren mis datos.")]
    [InlineData("Rather than deleting my data, call me.")]
    public void What_is_denied_in_its_clause_does_not_count(string text) => Assert.DoesNotContain(Right.Delete, Suggestion.Of("", text).Rights);

    [Theory]
    [InlineData("I do not live there anymore, delete my data.")]
    [InlineData("I do not know how to delete my data.")]
    [InlineData("Why have you not deleted my data? My data was to be deleted long ago.")]
    [InlineData("I don't want a copy but delete my data please")]
    [InlineData("Todavía no han borrado mis datos.")]
    public void A_denial_of_something_else_takes_nothing_away(string text) => Assert.Contains(Right.Delete, Suggestion.Of("", text).Rights);

    [Theory]
    [InlineData("Thursday is fine.\n> Please delete my data.\n> thanks")]
    [InlineData("Thursday is fine.\n\nOn Mon, Oct 12, 2026 at 4:40 PM Ann <ann@example.com> wrote:\nPlease delete my data.")]
    [InlineData("Thursday is fine.\n\nOn Mon, Oct 12, 2026 at 4:40 PM California Skin Institute\n<office@example.com> wrote:\n\nPlease delete my data.")]
    [InlineData("El jueves está bien.\n\nEl lun, 12 oct 2026 a las 16:40, Ana <ana@example.com> escribió:\nBorren mis datos.")]
    [InlineData("Thursday is fine.\n-----Original Message-----\nFrom: a\n\nPlease delete my data.")]
    [InlineData("Thursday is fine.\n-- \nDelete My Data, Inc.")]
    [InlineData("Thursday is fine.\nBest regards,\nAnn Low\nHead of Delete My Data")]
    [InlineData("Thursday is fine.\n\nThis e-mail is confidential. If you are not the intended recipient delete all the data.")]
    public void Quoted_parts_signatures_and_footers_do_not_count(string text) => Assert.True(Suggestion.Of("Thursday", text).IsEmpty);

    [Fact]
    public void The_subject_counts_unless_it_answers_a_message_of_others()
    {
        Assert.Equal([Right.Delete], Suggestion.Of("Delete my data", "See above.").Rights);
        Assert.True(Suggestion.Of("Re: Delete my data", "Thursday is fine.").IsEmpty);
        Assert.True(Assert.Single(Suggestion.Of("Delete my data", "").Found).InSubject);
    }

    [Fact]
    public void What_stands_after_the_quoted_lines_counts() =>
        Assert.Equal([Right.Delete], Suggestion.Of("", "> Is there anything else?\n\nYes, delete my data.").Rights);

    [Fact]
    public void A_sentence_does_not_run_on_over_its_end() => Assert.True(Suggestion.Of("", "Can you delete it? My data plan is fine.").IsEmpty);

    [Theory]
    [InlineData("I write on behalf of Ann Low. Please delete her data.", FilerKind.Agent)]
    [InlineData("Please delete my daughter's data.", FilerKind.Parent)]
    [InlineData("I am his conservator. Delete his data.", FilerKind.Conservator)]
    [InlineData("Delete my data.", FilerKind.Consumer)]
    [InlineData("My daughter comes with me.", FilerKind.Consumer)]
    public void Who_asks_is_told_by_phrases_beside_a_right(string text, FilerKind filer) => Assert.Equal(filer, Suggestion.Of("", text).Filer);

    [Fact]
    public void An_empty_message_and_one_of_signs_alone_suggest_nothing()
    {
        Assert.True(Suggestion.Of("", "").IsEmpty);
        Assert.True(Suggestion.Of("!!!", "?? … \u0301 \r\n\r\n >>> \n-- \n").IsEmpty);
    }

    [Fact]
    public void Of_a_very_long_message_the_beginning_is_read_and_no_more()
    {
        const string asks = "Please delete my data.";
        var before = string.Concat(Enumerable.Repeat("word ", Suggestion.ReadAtMost / 5));

        Assert.Equal([Right.Delete], Suggestion.Of("", before[asks.Length..] + asks).Rights);
        Assert.True(Suggestion.Of("", before + asks).IsEmpty);
    }

    [Fact]
    public void Both_lists_have_phrases_for_every_right() => Assert.All(
        PhraseList.All,
        list => Assert.All(Enum.GetNames<Right>(), right => Assert.NotEmpty(list[right])));
}
