using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;

namespace PrivacyRequests.Mailbox.Letters;

/// <summary>"We read your message as no privacy request": to whoever wrote it, with the way to ask after all.</summary>
/// <param name="OwnWords">Of whoever closed the message; null for the office's fixed words.</param>
public sealed record NoRequestLetter(DateOnly ReceivedOn, string SiteAddress, string? OwnWords = null) : Letter(LetterKind.NoRequest, GoesTo.AnyAddress)
{
    public override GoesTo GoesTo => OwnWords is null ? GoesTo.AnyAddress : GoesTo.ConfirmedAddress;

    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "WhatThisIs", null, words.Date(ReceivedOn));
        if (OwnWords is not null) yield return new LetterBlock.Quote("Answer", OwnWords);
        else yield return Say(words, "Elsewhere", null);
        yield return Say(words, "IfYouMeantOne", "11 CCR §7020", SiteAddress);
    }
}
