using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>"We received your request": 11 CCR §7021(a) asks for (a) receipt, (b) how we check who you are, (c) when to expect an answer.</summary>
/// <param name="Link">The address that confirms the mailbox; null on paper, where the code opens the status page.</param>
public sealed record ReceiptLetter(string Reference, IReadOnlyList<Right> Rights, DateOnly ReceivedOn, DateOnly AnswerBy, string Code, string? Link, string StatusAddress)
    : Letter(LetterKind.Receipt, GoesTo.AnyAddress)
{
    private const string Law = "11 CCR §7021(a)";

    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "Received", Law, words.Date(ReceivedOn));
        yield return new LetterBlock.Bullets("Rights", [.. Rights.Select(r => words.Of("Rights", r))], Law);
        yield return new LetterBlock.Dates("Dates", [(words["ReceiptLetter.ReferenceLabel"], Reference), (words["ReceiptLetter.ReceivedLabel"], words.Date(ReceivedOn)), (words["ReceiptLetter.AnswerByLabel"], words.Date(AnswerBy))], Law);
        yield return Say(words, Link is null ? "HowToSeeStatus" : "Confirm", null, StatusAddress);
        yield return new LetterBlock.Code("Code", words["ReceiptLetter.CodeLabel"], Code);
        if (Link is not null) yield return new LetterBlock.Link("Link", words["ReceiptLetter.LinkLabel"], Link);
        yield return Say(words, "Verification", Law);
        yield return Say(words, "NotYou", null);
    }
}
