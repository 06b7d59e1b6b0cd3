using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.OptOut.Letters;

/// <summary>"Your choice has been carried out", system by system; nothing is offered or sold in it. 11 CCR §7026(g), §7027(h), §7028.</summary>
/// <param name="Systems">As the office calls them, with the day each stopped.</param>
public sealed record ChoiceDoneLetter(string Reference, Right Right, DateOnly ReceivedOn, IReadOnlyList<(string System, DateOnly StoppedOn)> Systems)
    : Letter(LetterKind.ChoiceDone, GoesTo.AnyAddress)
{
    private const string Law = "11 CCR §7026(f)–(g), §7027(g)–(h)";

    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, Right == Right.OptIn ? "BackIn" : "Processed", Law, words.Date(ReceivedOn));
        yield return new LetterBlock.Bullets("Choice", [words.Of("Rights", Right)], Law);
        if (Systems.Count > 0) yield return new LetterBlock.Dates("Systems", [.. Systems.Select(s => (s.System, words["ChoiceDoneLetter.StoppedOn", words.Date(s.StoppedOn)]))], Law);
        if (Right is Right.OptOut or Right.Limit) yield return Say(words, "Recipients", "11 CCR §7026(f)(2), §7027(g)(2)–(3)");
        yield return Say(words, Right == Right.OptIn ? "OutAgain" : "Stays", "Civil Code 1798.135(c)(4)–(5)");
        yield return Say(words, "RecordKept", "11 CCR §7101(a)");
        yield return Say(words, "NotYou", null);
    }
}
