using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>The link to the declaration under penalty of perjury; fixed words. 11 CCR §7062(c); Code of Civil Procedure 2015.5.</summary>
/// <param name="OpenUntil">The last day on which the link opens.</param>
public sealed record DeclarationLinkLetter(string Reference, string Link, DateOnly OpenUntil) : Letter(LetterKind.DeclarationLink, GoesTo.AnyAddress)
{
    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "WhatThisIs", "11 CCR §7062(c)");
        yield return new LetterBlock.Link("Link", words["DeclarationLinkLetter.LinkLabel"], Link);
        yield return Say(words, "How", null, words.Date(OpenUntil));
        yield return Say(words, "DateStays", "11 CCR §7021(b)");
        yield return Say(words, "NotYou", null);
    }
}
