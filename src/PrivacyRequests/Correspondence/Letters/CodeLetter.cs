using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>A fresh code: architecture section 4, "code or link, then a POST".</summary>
/// <param name="Link">The address that uses the code at once; null on paper.</param>
public sealed record CodeLetter(string Reference, string Code, string? Link) : Letter(LetterKind.Code, GoesTo.AnyAddress)
{
    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "WhatThisIs", null);
        yield return new LetterBlock.Code("Code", words["CodeLetter.CodeLabel"], Code);
        yield return Say(words, Link is null ? "HowOnPaper" : "How", null);
        if (Link is not null) yield return new LetterBlock.Link("Link", words["CodeLetter.LinkLabel"], Link);
        yield return Say(words, "Lives", null);
        yield return Say(words, "NotYou", null);
    }
}
