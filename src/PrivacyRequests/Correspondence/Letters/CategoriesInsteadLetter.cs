using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>
/// No copy leaves without proof: says so at once, and that the request is now treated as one for the kinds of information. Fixed words,
/// and not a word of what is held. 11 CCR §7024(a), §7062(f).
/// </summary>
/// <param name="AskedForBoth">The filing asks for the kinds of information as well; that answer stands for this part too.</param>
public sealed record CategoriesInsteadLetter(string Reference, DateOnly AnswerBy, bool AskedForBoth, string StatusAddress)
    : Letter(LetterKind.CategoriesInstead, GoesTo.AnyAddress)
{
    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "NoCopy", "11 CCR §7024(a)");
        yield return Say(words, AskedForBoth ? "WithTheOther" : "Instead", "11 CCR §7024(a)", words.Date(AnswerBy));
        yield return Say(words, "LessProof", "11 CCR §7062(b)", StatusAddress);
        yield return Say(words, "Again", null);
        yield return Say(words, "NotYou", null);
    }
}
