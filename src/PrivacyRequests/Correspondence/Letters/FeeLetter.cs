using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>A fee, with its reason and estimate, and how to accept or decline it before anything goes on. Civil Code 1798.145(h)(3).</summary>
/// <param name="Explanation">The officer's own words; null for an address that nobody confirmed: they stand on the status page.</param>
public sealed record FeeLetter(string Reference, int Cents, string? Explanation, DateOnly AnswerBy, string StatusAddress) : Letter(LetterKind.Fee, GoesTo.AnyAddress)
{
    private const string Law = "Civil Code 1798.145(h)(3)";

    public override GoesTo GoesTo => Explanation is null ? GoesTo.AnyAddress : GoesTo.ConfirmedAddress;

    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "WhatThisIs", Law);
        yield return new LetterBlock.Dates("Estimate", [(words["FeeLetter.EstimateLabel"], Money(words)), (words["FeeLetter.AnswerByLabel"], words.Date(AnswerBy))], Law);
        yield return Say(words, "Why", Law);
        if (Explanation is not null) yield return new LetterBlock.Quote("Explanation", Explanation, Law);
        yield return Say(words, "YouDecide", Law, StatusAddress);
        yield return Say(words, "IfNot", Law);
        yield return Say(words, "DateStays", "11 CCR §7021(b)");
    }

    private string Money(Words words) => (Cents / 100m).ToString("C", words.Culture);
}
