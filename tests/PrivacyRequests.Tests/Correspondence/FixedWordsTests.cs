using System.Text.RegularExpressions;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Correspondence;

/// <summary>Whoever types a stranger's address can't make this office write to the stranger in their words, nor learn whom it knows.</summary>
public sealed partial class FixedWordsTests : IDisposable
{
    private const string TellTale = "Zebulon Quagmire";
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [MemberData(nameof(EveryLetter.Names), MemberType = typeof(EveryLetter))]
    public void A_letter_for_any_address_holds_nothing_that_somebody_typed(string name)
    {
        var letter = EveryLetter.Samples[name];
        var rendered = EveryLetter.Render(name, TellTale);
        Assert.DoesNotContain("Zebulon", rendered.Subject, StringComparison.OrdinalIgnoreCase);
        if (letter.GoesTo != GoesTo.AnyAddress) return;

        Assert.All([rendered.Text, rendered.Html, rendered.Paper], part =>
        {
            Assert.DoesNotContain("Zebulon", part, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(EveryLetter.OfficersWords, part, StringComparison.Ordinal);
        });
        Assert.All(letter.Blocks(Words.In("en")).OfType<LetterBlock.Quote>(), q => Assert.Equal("Declaration", q.Name));
    }

    [Theory]
    [InlineData("question-own-words", GoesTo.ConfirmedAddress)]
    [InlineData("extension-own-words", GoesTo.ConfirmedAddress)]
    [InlineData("status-update", GoesTo.ConfirmedAddress)]
    [InlineData("no-request", GoesTo.AnyAddress)]
    [InlineData("no-request-own-words", GoesTo.ConfirmedAddress)]
    [InlineData("status-update-fixed-words", GoesTo.AnyAddress)]
    [InlineData("document", GoesTo.ConfirmedAddress)]
    [InlineData("denial-unverified-copy", GoesTo.AnyAddress)]
    [InlineData("denial-no-authority", GoesTo.AnyAddress)]
    [InlineData("confirm-permission", GoesTo.AnyAddress)]
    [InlineData("papers-needed-agent", GoesTo.AnyAddress)]
    [InlineData("denial-third", GoesTo.OwnAddress)]
    [InlineData("denial-deletion-sells", GoesTo.OwnAddress)]
    [InlineData("answer-ready", GoesTo.OwnAddress)]
    [InlineData("answer-by-post-categories", GoesTo.OwnAddress)]
    public void Where_a_letter_may_go_follows_from_what_it_says(string name, GoesTo rule) => Assert.Equal(rule, EveryLetter.Samples[name].GoesTo);

    [Fact]
    public void An_officers_words_make_a_denial_wait_for_a_confirmed_address()
    {
        var fixedWords = (DenialLetter)EveryLetter.Samples["denial-unverified-copy"];

        Assert.Equal(GoesTo.ConfirmedAddress, (fixedWords with { WordsForConsumer = EveryLetter.OfficersWords }).GoesTo);
        Assert.Equal(GoesTo.OwnAddress, (fixedWords with { Reasons = [DenialReason.Unverified, DenialReason.NoDataHeld] }).GoesTo);
    }

    [Fact]
    public async Task The_receipt_of_a_filing_with_a_tell_tale_name_does_not_hold_it()
    {
        var told = await office.Receive(Asked.For(Right.Delete).By(TellTale, "zebulon@example.org") with { Description = "about Quagmire" });

        var (_, to, body) = Assert.Single(await office.Letters(told.Reference));
        Assert.Equal(TellTale, to.Name);
        Assert.DoesNotMatch("(?i)zebulon|quagmire", body.Subject + body.Text + body.Html + body.Paper);
    }

    [Fact]
    public async Task A_known_and_an_unknown_person_get_the_same_receipt()
    {
        var earlier = await office.Receive(Asked.For(Right.KnowCategories).By("Known Person", "known@example.org"));
        await office.Receive(Asked.For(Right.KnowCategories).By("Known Person", "known@example.org"));
        var known = await office.Receive(Asked.For(Right.KnowCategories).By("Known Person", "known@example.org"));
        var unknown = await office.Receive(Asked.For(Right.KnowCategories).By("Unknown Person", "unknown@example.org"));

        Assert.NotEqual(earlier.Reference, known.Reference);
        Assert.Equal(await SeenAs(known), await SeenAs(unknown));
    }

    /// <summary>The letters without what is drawn by lot.</summary>
    private async Task<IReadOnlyList<string>> SeenAs(ReceivedFiling told) =>
        [.. (await office.Letters(told.Reference)).Select(l => Drawn().Replace(string.Join('\n', l.Letter.Kind, l.Body.Subject, l.Body.Text, l.Body.Html), "#"))];

    [GeneratedRegex("[0-9a-f]{64}|[BCDFGHJKLMNPQRSTVWXYZ23456789]{4}-[BCDFGHJKLMNPQRSTVWXYZ23456789]{4}(-[BCDFGHJKLMNPQRSTVWXYZ23456789])?")]
    private static partial Regex Drawn();
}
