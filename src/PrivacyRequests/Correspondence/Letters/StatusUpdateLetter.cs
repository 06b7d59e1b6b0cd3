using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>News in the officer's own words; therefore to a confirmed address only.</summary>
/// <param name="Words">The officer's words.</param>
public sealed record StatusUpdateLetter(string Reference, string Words) : Letter(LetterKind.StatusUpdate, GoesTo.ConfirmedAddress)
{
    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "WhatThisIs", null);
        yield return new LetterBlock.Quote("OwnWords", Words);
        yield return Say(words, "Status", null);
    }
}
