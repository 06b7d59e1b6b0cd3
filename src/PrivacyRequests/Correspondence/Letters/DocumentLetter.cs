using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>
/// Asks for one paper in one case, says what may be covered and that the paper is removed. Fixed words; only to an address whose holder
/// used our code. 11 CCR §7060(c)–(d).
/// </summary>
/// <param name="OpenUntil">The last day on which the link opens.</param>
public sealed record DocumentLetter(string Reference, string Link, DateOnly OpenUntil) : Letter(LetterKind.Document, GoesTo.ConfirmedAddress)
{
    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "WhatThisIs", "11 CCR §7060(c)");
        yield return new LetterBlock.Bullets("MayBeCovered",
            [words["DocumentLetter.CoverNumbers"], words["DocumentLetter.CoverPicture"], words["DocumentLetter.CoverMoney"], words["DocumentLetter.CoverHealth"]], "11 CCR §7060(c)(2)");
        yield return new LetterBlock.Link("Link", words["DocumentLetter.LinkLabel"], Link);
        yield return Say(words, "How", null, words.Date(OpenUntil));
        yield return Say(words, "Removed", "11 CCR §7060(d)");
        yield return Say(words, "NoFee", "11 CCR §7060(e)");
        yield return Say(words, "DateStays", "11 CCR §7021(b)");
        yield return Say(words, "NotYou", null);
    }
}
