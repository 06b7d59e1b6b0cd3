using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>
/// Goes with the answer into the account that the person has with the office, placed there by staff; it is never mailed. Civil Code
/// 1798.130(a)(2)(A).
/// </summary>
public sealed record AnswerInAccountLetter(string Reference, Right Right) : Letter(LetterKind.AnswerInAccount, GoesTo.AnyAddress)
{
    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "WhatThisIs", "Civil Code 1798.130(a)(2)(A)");
        yield return new LetterBlock.Bullets("Right", [words.Of("Rights", Right)]);
        yield return Say(words, "Free", null);
        if (Right == Right.Delete) yield return Say(words, "RecordKept", "11 CCR §7022(e)");
        yield return Say(words, "Questions", null);
    }
}
