using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>The declaration under penalty of perjury, to print or sign by hand and post: 11 CCR §7062(c); Code of Civil Procedure 2015.5.</summary>
/// <param name="Words">The declaration, word for word; a fixed text of ours.</param>
/// <param name="Code">Printed, so that a paper that comes back shows which address it went to.</param>
public sealed record DeclarationPaperLetter(string Reference, string Words, string Code) : Letter(LetterKind.DeclarationPaper, GoesTo.AnyAddress)
{
    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "WhatThisIs", "11 CCR §7062(c)");
        yield return Say(words, "How", null);
        yield return new LetterBlock.Quote("Declaration", Words, "Code of Civil Procedure 2015.5");
        yield return new LetterBlock.WriteIn("Sign", [words["DeclarationPaperLetter.Name"], words["DeclarationPaperLetter.Signature"], words["DeclarationPaperLetter.Date"], words["DeclarationPaperLetter.Place"]], InMail: true);
        yield return new LetterBlock.Code("Code", words["DeclarationPaperLetter.CodeLabel"], Code);
        yield return Say(words, "Kept", "11 CCR §7062(c)");
        yield return Say(words, "NotYou", null);
    }
}
