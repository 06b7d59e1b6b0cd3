using PrivacyRequests.Office;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>
/// Questions that check who is asking. They follow from the right and from what the requester ticked, never from what is held; fixed
/// words. 11 CCR §7060(c)–(d), §7062.
/// </summary>
/// <param name="Points">The office's points with its own words; null for those that came with the product.</param>
/// <param name="Declaration">The right also needs a declaration under penalty of perjury: 11 CCR §7062(c).</param>
public sealed record MoreProofLetter(string Reference, IReadOnlyList<DataPoint> Questions, string StatusAddress, bool Declaration, DataPointList? Points = null)
    : Letter(LetterKind.MoreProof, GoesTo.AnyAddress)
{
    private DataPointList List => Points ?? ShippedDataPoints.List;

    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "WhatThisIs", null);
        yield return Say(words, "How", null, StatusAddress);
        yield return new LetterBlock.Bullets("Questions", [.. Questions.Select(q => List.QuestionOf(q, words))], "11 CCR §7060(c)");
        if (Declaration) yield return Say(words, "Declaration", "11 CCR §7062(c)");
        yield return Say(words, "OnlyForThis", "11 CCR §7060(d)");
        yield return Say(words, "NotWanted", "11 CCR §7060(c)(2), (e)");
        yield return Say(words, "DateStays", "11 CCR §7021(b)");
        yield return Say(words, "NotYou", null);
        yield return new LetterBlock.WriteIn("WriteIn", [.. Questions.Select(q => List.ShortOf(q, words))]);
    }
}
