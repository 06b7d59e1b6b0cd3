using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;

namespace PrivacyRequests.OptOut.Letters;

/// <summary>The second of the two steps of opting back in, apart from the first: 11 CCR §7028(a).</summary>
/// <param name="Link">Null on paper, where the code is typed at <paramref name="CodeAddress"/>.</param>
public sealed record OptInConfirmLetter(string Reference, string? Link, string? Code, string CodeAddress, DateOnly Until) : Letter(LetterKind.OptInConfirm, GoesTo.AnyAddress)
{
    private const string Law = "11 CCR §7028(a)";

    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "WhatThisIs", Law);
        yield return Say(words, "Nothing", Law, words.Date(Until));
        if (Link is not null) yield return new LetterBlock.Link("Link", words["OptInConfirmLetter.LinkLabel"], Link);
        else yield return Say(words, "ByCode", Law, CodeAddress);
        if (Code is not null) yield return new LetterBlock.Code("Code", words["OptInConfirmLetter.CodeLabel"], Code);
        yield return Say(words, "NotYou", null);
    }
}
