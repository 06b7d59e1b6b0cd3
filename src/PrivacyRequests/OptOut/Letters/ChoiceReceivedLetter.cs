using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.OptOut.Letters;

/// <summary>"We have your choice, and it is in force": nothing is asked of the reader. 11 CCR §7026(d)–(g), §7027(e)–(h), §7060(b).</summary>
/// <param name="Choices">Each with the last day on which it is done.</param>
/// <param name="Code">On paper: it opens the status page.</param>
public sealed record ChoiceReceivedLetter(string Reference, IReadOnlyList<(Right Right, DateOnly DoneBy)> Choices, DateOnly ReceivedOn, string? Code, string StatusAddress)
    : Letter(LetterKind.ChoiceReceived, GoesTo.AnyAddress)
{
    private const string Law = "11 CCR §7026(f)(1), §7027(g)(1)";

    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "Received", Law, words.Date(ReceivedOn));
        yield return new LetterBlock.Dates("Dates", [(words["ChoiceReceivedLetter.ReferenceLabel"], Reference), .. Choices.Select(c => (words.Of("Rights", c.Right), words["ChoiceReceivedLetter.DoneBy", words.Date(c.DoneBy)]))], Law);
        yield return Say(words, "InForce", "11 CCR §7026(f)(1), §7027(g)(1); the office's policy", words.Date(ReceivedOn));
        yield return Say(words, "NothingToDo", "11 CCR §7060(b)");
        yield return Say(words, Code is null ? "Status" : "StatusByCode", "11 CCR §7026(g), §7027(h)", StatusAddress);
        if (Code is not null) yield return new LetterBlock.Code("Code", words["ChoiceReceivedLetter.CodeLabel"], Code);
        yield return Say(words, "NotYou", null);
    }
}
