using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>The link that opens the status page, asked for with reference and e-mail address.</summary>
public sealed record StatusLinkLetter(string Reference, string Link) : Letter(LetterKind.StatusLink, GoesTo.AnyAddress)
{
    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "WhatThisIs", null);
        yield return new LetterBlock.Link("Link", words["StatusLinkLetter.LinkLabel"], Link);
        yield return Say(words, "Lives", null);
        yield return Say(words, "NotYou", null);
    }
}
