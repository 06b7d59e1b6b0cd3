using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;

namespace PrivacyRequests.Mailbox.Letters;

/// <summary>
/// "Your message is here": the same words for everybody, in answer to any message. It says nothing about whether anyone is known, and holds
/// not one character of what was written. RFC 3834; 11 CCR §7060.
/// </summary>
public sealed record MailReceivedLetter(string FormAddress) : Letter(LetterKind.MailReceived, GoesTo.AnyAddress)
{
    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "Received", null);
        yield return Say(words, "Reads", "11 CCR §7020(e), §7021");
        yield return new LetterBlock.Link("Form", words["MailReceivedLetter.FormLabel"], FormAddress);
        yield return Say(words, "Automatic", null);
        yield return Say(words, "NotYou", null);
    }
}
