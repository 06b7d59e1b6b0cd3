using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;

namespace PrivacyRequests.Tests.Correspondence;

/// <summary>What the law wants in each letter, by the name of its block and the citation on it.</summary>
public sealed class LetterChecklistTests
{
    private static readonly Words English = Words.In("en");

    [Theory]
    [InlineData("receipt", "Received", "Rights", "Dates", "Verification")]
    [InlineData("receipt-paper", "Received", "Rights", "Dates", "Verification")]
    [InlineData("more-proof", "Questions", "Declaration", "OnlyForThis", "NotWanted", "DateStays")]
    [InlineData("extension", "WhatThisIs", "Dates", "Reason", "Once")]
    [InlineData("extension-own-words", "WhatThisIs", "Dates", "Reason", "Explanation", "Once")]
    [InlineData("denial-unverified-categories", "WhatThisIs", "Basis", "Policy", "WhatYouCanDo")]
    [InlineData("denial-unverified-copy", "WhatThisIs", "Basis", "CategoriesInstead", "Policy", "WhatYouCanDo")]
    [InlineData("denial-unverified-fell-back", "WhatThisIs", "Basis", "CategoriesInstead", "Policy", "WhatYouCanDo")]
    [InlineData("denial-unverified-deletion", "WhatThisIs", "Basis", "WhatWasDeleted", "LimitedUse", "RecordKept", "OptOut", "WhatYouCanDo")]
    [InlineData("denial-deletion-sells", "WhatThisIs", "Basis", "OwnWords", "WhatWasDeleted", "LimitedUse", "RecordKept", "OptOut", "WhatYouCanDo")]
    [InlineData("answer-ready", "WhatThisIs", "Safe", "ByPost")]
    [InlineData("answer-ready-deletion", "WhatThisIs", "Safe", "RecordKept", "ByPost")]
    [InlineData("answer-by-post-categories", "FellBack", "Period", "Collected", "Sources", "Purposes", "ThirdParties", "SoldOrShared", "Disclosed")]
    [InlineData("answer-by-post-copy", "WhatThisIs", "Period", "Enclosures")]
    [InlineData("answer-by-post-deletion", "WhatThisIs", "WhatWasDeleted", "RecordKept")]
    [InlineData("answer-by-post-deletion-in-part", "Basis", "NotDone", "LookAgain", "WhatWasDeleted", "LimitedUse", "RecordKept", "OptOut")]
    [InlineData("denial-unverified-correction", "WhatThisIs", "Basis", "DeleteOption", "RecordKept", "WhatYouCanDo")]
    [InlineData("correction-granted", "WhatThisIs", "Corrected", "NowSays", "NowSaysWords", "Source", "StaysCorrected")]
    [InlineData("correction-in-part", "WhatThisIs", "Corrected", "DeletedInstead", "Source", "NotCorrected", "Basis", "Facts", "Statement", "StaysCorrected", "DeleteOption", "Dispute")]
    [InlineData("correction-denied", "WhatThisIs", "NotCorrected", "Basis", "Facts", "Statement", "DeleteOption", "Dispute")]
    [InlineData("deletion-granted", "WhatThisIs", "WhatWasDeleted", "Backups", "RecordKept")]
    [InlineData("deletion-third-parties", "WhatWasDeleted", "ThirdParties", "WhyNotTold", "RecordKept")]
    [InlineData("deletion-in-part", "WhatWasDeleted", "Backups", "Basis", "Facts", "SecondFacts", "LimitedUse", "ProvidersLimited", "ThirdParties", "RecordKept", "OptOut", "Dispute")]
    [InlineData("deletion-denied", "WhatThisIs", "WhatWasDeleted", "Basis", "Facts", "LimitedUse", "ProvidersLimited", "RecordKept", "OptOut", "Dispute")]
    [InlineData("fee", "WhatThisIs", "Estimate", "Why", "YouDecide", "IfNot", "DateStays")]
    [InlineData("fee-own-words", "WhatThisIs", "Estimate", "Why", "Explanation", "YouDecide", "IfNot")]
    [InlineData("value-matches", "WhatThisIs", "Value", "Result", "NeverSent")]
    [InlineData("dispute-upheld", "Outcome", "Reasons", "Complain")]
    [InlineData("answer-in-account", "WhatThisIs", "RecordKept")]
    [InlineData("medical-records-whole", "WhatThisIs", "Door", "OtherLaw")]
    [InlineData("someone-asked", "WhatThisIs", "NotYou")]
    [InlineData("declaration-paper", "WhatThisIs", "Declaration", "Kept")]
    [InlineData("document", "WhatThisIs", "MayBeCovered", "Removed", "NoFee", "DateStays")]
    [InlineData("withdrawn", "RecordKept")]
    [InlineData("confirm-permission", "WhatThisIs", "NotYours", "NothingElse")]
    [InlineData("confirm-permission-paper", "WhatThisIs", "NotYours", "NothingElse")]
    [InlineData("papers-needed-agent", "WhatThisIs", "Papers", "NeverAsked", "DateStays")]
    [InlineData("papers-needed-parent", "WhatThisIs", "Papers", "NeverAsked", "DateStays")]
    [InlineData("papers-needed-conservator", "WhatThisIs", "Papers", "NeverAsked", "DateStays")]
    [InlineData("denial-fraud-opt-out", "WhatThisIs", "Basis", "Choice", "RecordKept", "WhatYouCanDo")]
    [InlineData("choice-received", "Received", "Dates", "InForce", "NothingToDo", "Status")]
    [InlineData("choice-received-paper", "Received", "Dates", "InForce", "NothingToDo", "StatusByCode")]
    [InlineData("no-request", "IfYouMeantOne")]
    [InlineData("choice-done", "Processed", "Choice", "Systems", "Recipients", "Stays", "RecordKept")]
    [InlineData("choice-done-child", "Processed", "Choice", "Systems", "Stays", "RecordKept")]
    [InlineData("choice-done-opt-in", "BackIn", "Choice", "OutAgain", "RecordKept")]
    [InlineData("opt-in-confirm", "WhatThisIs", "Nothing")]
    [InlineData("opt-in-confirm-paper", "WhatThisIs", "Nothing", "ByCode")]
    public void Every_block_that_the_law_wants_is_there(string name, params string[] wanted)
    {
        var required = EveryLetter.Samples[name].Blocks(English).Where(b => b.Law is not null).Select(b => b.Name).ToList();

        Assert.All(wanted, block => Assert.Contains(block, required));
    }

    [Fact]
    public void Without_selling_there_is_no_offer_to_opt_out() =>
        Assert.DoesNotContain(Denial(sells: false).Blocks(English), b => b.Name == "OptOut");

    [Fact]
    public void Where_the_person_has_opted_out_a_part_denied_deletion_offers_nothing() =>
        Assert.DoesNotContain(((PrivacyRequests.Correspondence.Letters.AnswerByPostLetter)EveryLetter.Samples["deletion-in-part"] with { SellsOrShares = false }).Blocks(English), b => b.Name == "OptOut");

    [Fact]
    public void An_item_that_is_not_about_health_has_no_word_of_a_statement() =>
        Assert.Single(EveryLetter.Samples["correction-denied"].Blocks(English), b => b.Name == "Statement");

    [Theory]
    [InlineData("correction-denied")]
    [InlineData("deletion-denied")]
    public void A_decision_that_does_nothing_says_no_first(string name) =>
        Assert.StartsWith("No, ", Assert.IsType<LetterBlock.Paragraph>(EveryLetter.Samples[name].Blocks(English).First()).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("denial-unverified-categories")]
    [InlineData("denial-unverified-copy")]
    [InlineData("denial-unverified-deletion")]
    [InlineData("denial-unverified-correction")]
    [InlineData("denial-no-authority")]
    [InlineData("denial-third")]
    [InlineData("answer-by-post-deletion-in-part")]
    [InlineData("correction-in-part")]
    [InlineData("deletion-denied")]
    public void Every_denial_in_whole_or_part_tells_how_to_have_it_looked_at_again(string name) =>
        Assert.Contains("you have our answer within 45 days", EveryLetter.Render(name).Text.ReplaceLineEndings(" "), StringComparison.Ordinal);

    [Fact]
    public void Sold_or_shared_and_disclosed_are_two_lists_and_an_empty_one_says_so()
    {
        var text = EveryLetter.Render("answer-by-post-categories").Text;

        Assert.Contains("We did not sell or share any information about you.", text, StringComparison.Ordinal);
        Assert.Contains("Identifiers: to Companies that remind of appointments for us", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryLetter.Names), MemberType = typeof(EveryLetter))]
    public void Every_letter_names_the_other_doors(string name)
    {
        var text = EveryLetter.Render(name).Text;

        Assert.All(["800-555-0100", EveryLetter.Office.Email, "6399 San Ignacio Ave #120"], door => Assert.Contains(door, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryLetter.Names), MemberType = typeof(EveryLetter))]
    public void Every_no_is_said_in_the_first_sentence(string name)
    {
        var letter = EveryLetter.Samples[name];
        if (letter.Kind != LetterKind.Denial) return;

        Assert.StartsWith("No, ", Assert.IsType<LetterBlock.Paragraph>(letter.Blocks(English).First()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryLetter.Names), MemberType = typeof(EveryLetter))]
    public void No_letter_fetches_anything_and_all_its_words_come_from_the_word_files(string name)
    {
        var html = EveryLetter.Render(name).Html;
        Assert.DoesNotMatch("(?i)<(img|script|link|iframe)|url\\(|@import", html);

        var pseudo = EveryLetter.Render(name, language: Words.Pseudo);
        Assert.StartsWith("⟦", pseudo.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("the ", string.Concat(pseudo.Text.Split('\n').Where(l => !l.Contains("officer wrote", StringComparison.Ordinal) && !l.Contains("perjury that", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    private static Letter Denial(bool sells) =>
        ((PrivacyRequests.Correspondence.Letters.DenialLetter)EveryLetter.Samples["denial-deletion-sells"]) with { SellsOrShares = sells };
}
