using PrivacyRequests.Office;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>Whether the value that the consumer gave is the one held: yes or no, never the value. 11 CCR §7023(j).</summary>
public sealed record ValueComparedLetter(string Reference, NeverDisclose What, bool Matches) : Letter(LetterKind.ValueCompared, GoesTo.OwnAddress)
{
    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "WhatThisIs", "11 CCR §7023(j)");
        yield return new LetterBlock.Bullets("Value", [words.Of("NeverDisclosed", What)], "11 CCR §7023(j)");
        yield return Say(words, Matches ? "Matches" : "Differs", "11 CCR §7023(j)") with { Name = "Result" };
        yield return Say(words, "NeverSent", "11 CCR §7024(d)");
        yield return Say(words, "Free", null);
    }
}
