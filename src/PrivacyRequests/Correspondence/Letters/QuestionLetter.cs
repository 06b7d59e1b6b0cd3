using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>"We have a question": the officer's sentence stands on the status page, and in the letter when the address is confirmed.</summary>
/// <param name="Sentence">The officer's own words; null for an address that nobody confirmed.</param>
public sealed record QuestionLetter(string Reference, string StatusAddress, string? Sentence = null) : Letter(LetterKind.Question, GoesTo.AnyAddress)
{
    public override GoesTo GoesTo => Sentence is null ? GoesTo.AnyAddress : GoesTo.ConfirmedAddress;

    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "WhatThisIs", null);
        if (Sentence is not null) yield return new LetterBlock.Quote("Question", Sentence);
        yield return Say(words, Sentence is null ? "Where" : "How", null, StatusAddress);
        yield return Say(words, "DateStays", "11 CCR §7021(b)");
        yield return Say(words, "NotYou", null);
    }
}
