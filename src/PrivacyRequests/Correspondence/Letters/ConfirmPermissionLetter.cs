using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>
/// To the consumer, at an address that the records hold: did you give an agent permission? Fixed words; who the agent is stands on the
/// page alone. 11 CCR §7063(a).
/// </summary>
/// <param name="Link">The page where the consumer answers; null on paper, where the sheet comes back with its printed code.</param>
/// <param name="OpenUntil">The last day on which the link opens or the sheet counts.</param>
public sealed record ConfirmPermissionLetter(string Reference, string? Link, string Code, DateOnly OpenUntil) : Letter(LetterKind.ConfirmPermission, GoesTo.AnyAddress)
{
    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "WhatThisIs", "11 CCR §7063(a)", Reference);
        if (Link is { } link)
        {
            yield return Say(words, "Online", null, words.Date(OpenUntil));
            yield return new LetterBlock.Link("Link", words["ConfirmPermissionLetter.LinkLabel"], link);
        }
        else
        {
            yield return Say(words, "OnPaper", null, words.Date(OpenUntil));
            yield return new LetterBlock.WriteIn("Answer", [words["ConfirmPermissionLetter.Yes"], words["ConfirmPermissionLetter.No"], words["ConfirmPermissionLetter.Signature"]], InMail: true);
            yield return new LetterBlock.Code("Code", words["ConfirmPermissionLetter.CodeLabel"], Code);
        }

        yield return Say(words, "NotYours", "11 CCR §7063(a)");
        yield return Say(words, "NothingElse", "11 CCR §7060(e), §7063(a)");
    }
}
