using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>
/// "No", why, and what the person can do: Civil Code 1798.145(h)(2); 11 CCR §7022(f)–(g), §7023(f), §7024(a)–(b), (e). As unverified it names all
/// ways in which a check can fail in general words, so that it reads the same for a known and an unknown person.
/// </summary>
/// <param name="WordsForConsumer">The officer's own words; null for an address that nobody confirmed.</param>
/// <param name="BeforeVerification">The check has not ended well: the letter says nothing of what is held.</param>
/// <param name="FellBack">It asked for a copy first; without proof it was looked at as kinds of information. 11 CCR §7024(a).</param>
public sealed record DenialLetter(string Reference, Right Right, IReadOnlyList<DenialReason> Reasons, string? WordsForConsumer,
    bool BeforeVerification, bool SellsOrShares, string PolicyAddress, bool FellBack = false) : Letter(LetterKind.Denial, GoesTo.OwnAddress)
{
    public override GoesTo GoesTo
    {
        get
        {
            var silent = Reasons.All(r => r.MayBeChosenBeforeVerification());
            if (BeforeVerification && silent && WordsForConsumer is null) return GoesTo.AnyAddress;
            return silent || Reasons.All(r => r == DenialReason.NotConsumer) ? GoesTo.ConfirmedAddress : GoesTo.OwnAddress;
        }
    }

    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return new LetterBlock.Paragraph("WhatThisIs", words[$"DenialLetter.No.{Right}"], "Civil Code 1798.145(h)(2)");
        foreach (var reason in Reasons) yield return new LetterBlock.Paragraph("Basis", words.Of("DenialLetter", reason), reason.Citation());
        if (WordsForConsumer is not null) yield return new LetterBlock.Quote("OwnWords", WordsForConsumer, "11 CCR §7022(f)(1), §7024(e)");
        foreach (var block in About(words)) yield return block;
        yield return new LetterBlock.Heading("WhatYouCanDoHeading", words["DenialLetter.WhatYouCanDoHeading"]);
        yield return new LetterBlock.Bullets("WhatYouCanDo", [words["DenialLetter.NewRequest"], words["DenialLetter.LookAgain"], words["DenialLetter.Complain"]], "Civil Code 1798.145(h)(2)");
    }

    private IEnumerable<LetterBlock> About(Words words) => Right switch
    {
        _ when Right.IsChoice() => AboutChoices(words),
        Right.Delete => AboutDeletion(words),
        Right.Correct => AboutCorrection(words),
        _ => AboutKnowing(words),
    };

    /// <summary>In fixed words: neither says that anything is held.</summary>
    private IEnumerable<LetterBlock> AboutCorrection(Words words)
    {
        yield return Say(words, "DeleteOption", "11 CCR §7023(f)");
        yield return Say(words, "RecordKept", "11 CCR §7101(a)");
    }

    private IEnumerable<LetterBlock> AboutDeletion(Words words)
    {
        yield return Say(words, "WhatWasDeleted", "11 CCR §7022(f)(2)");
        yield return Say(words, "LimitedUse", "11 CCR §7022(f)(3)");
        yield return Say(words, "RecordKept", "11 CCR §7022(e)");
        if (SellsOrShares) yield return Say(words, "OptOut", "11 CCR §7022(g)");
    }

    private IEnumerable<LetterBlock> AboutChoices(Words words)
    {
        yield return Say(words, "Choice", "11 CCR §7026(e), §7027(f)");
        yield return Say(words, "RecordKept", "11 CCR §7101(a)");
    }

    private IEnumerable<LetterBlock> AboutKnowing(Words words)
    {
        if (Reasons.Contains(DenialReason.Unverified) && (FellBack || Right == Right.SpecificPieces))
            yield return Say(words, "CategoriesInstead", "11 CCR §7024(a), §7062(f)");
        yield return Say(words, "Policy", "11 CCR §7024(b)", PolicyAddress);
    }
}
