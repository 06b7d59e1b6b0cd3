using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>
/// The office writes from a case. Its own words go to a confirmed address; elsewhere the letter says in fixed words that they stand on the
/// status page.
/// </summary>
/// <param name="OwnWords">Of whoever writes; null for an address that nobody confirmed.</param>
public sealed record StatusUpdateLetter(string Reference, string StatusAddress, string? OwnWords = null) : Letter(LetterKind.StatusUpdate, GoesTo.AnyAddress)
{
    public override GoesTo GoesTo => OwnWords is null ? GoesTo.AnyAddress : GoesTo.ConfirmedAddress;

    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "WhatThisIs", null);
        if (OwnWords is null) yield return Say(words, "Where", null, StatusAddress);
        else yield return new LetterBlock.Quote("OwnWords", OwnWords);
        yield return Say(words, "Status", null);
        yield return Say(words, OwnWords is null ? "NotYou" : "Answer", null);
    }
}
