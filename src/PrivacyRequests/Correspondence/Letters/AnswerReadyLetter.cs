using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>The answer waits behind a link; no data in the letter. Civil Code 1798.130(a)(2)(A); 11 CCR §7024(f).</summary>
public sealed record AnswerReadyLetter(string Reference, Right Right, string Link, DateOnly LinkLivesUntil) : Letter(LetterKind.AnswerReady, GoesTo.OwnAddress)
{
    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "WhatThisIs", "Civil Code 1798.130(a)(2)(A)");
        yield return new LetterBlock.Bullets("Right", [words.Of("Rights", Right)]);
        yield return new LetterBlock.Link("Link", words["AnswerReadyLetter.LinkLabel"], Link);
        yield return new LetterBlock.Dates("Dates", [(words["AnswerReadyLetter.UntilLabel"], words.Date(LinkLivesUntil))]);
        yield return Say(words, "Lives", null);
        yield return Say(words, "Safe", "11 CCR §7024(f)");
        if (Right == Right.Delete) yield return Say(words, "RecordKept", "11 CCR §7022(e)");
        yield return Say(words, "ByPost", "Civil Code 1798.130(a)(2)(A)");
    }
}
