using PrivacyRequests.Deletion;
using PrivacyRequests.Office;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>What the answer to a request to delete says beside what was deleted: on paper and on the person's own page. 11 CCR §7022(b), (d)–(g).</summary>
public static class DeletionBlocks
{
    /// <param name="deleted">Something was deleted.</param>
    /// <param name="offersOptOut">See <see cref="OptOutOffer"/>.</param>
    public static IEnumerable<LetterBlock> Of(DeletionReport report, bool deleted, bool offersOptOut, Words words)
    {
        yield return WhatWasDeleted(deleted, report.Kept.Count > 0, words);
        if (deleted) yield return Say(words, "Backups", "11 CCR §7022(d)");
        foreach (var kept in report.Kept) foreach (var block in OfKept(kept, words)) yield return block;
        if (report.Kept.Count > 0)
        {
            yield return new LetterBlock.Paragraph("LimitedUse", words["DenialLetter.LimitedUse"], "11 CCR §7022(f)(3)");
            yield return Say(words, "ProvidersLimited", "11 CCR §7022(f)(4)");
        }

        foreach (var block in ThirdParties(report, deleted, words)) yield return block;
        yield return new LetterBlock.Paragraph("RecordKept", words[deleted ? "AnswerByPostLetter.RecordKept" : "DenialLetter.RecordKept"], "11 CCR §7022(e)");
        if (report.Kept.Count == 0) yield break;
        if (offersOptOut) yield return new LetterBlock.Paragraph("OptOut", words["DenialLetter.OptOut"], "11 CCR §7022(g)");
        yield return new LetterBlock.Paragraph("Dispute", words["AnswerByPostLetter.LookAgain"], "Civil Code 1798.145(h)(2)");
    }

    private static LetterBlock.Paragraph WhatWasDeleted(bool deleted, bool kept, Words words) => new("WhatWasDeleted",
        words[!deleted ? "DenialLetter.WhatWasDeleted" : kept ? "AnswerByPostLetter.DeletedInPart" : "AnswerByPostLetter.Deleted"],
        "Civil Code 1798.105(c)(1); 11 CCR §7022(b), (f)(2)");

    private static IEnumerable<LetterBlock> OfKept(KeptThing kept, Words words)
    {
        yield return new LetterBlock.Heading("KeptHeading", words["DeletionBlocks.Kept", kept.What]);
        if (kept.Exception is { } exception) yield return new LetterBlock.Paragraph("Basis", words.Of("DeletionExceptions", exception), exception.Citation());
        else if (kept.Other is { } other) yield return new LetterBlock.Paragraph("Basis", words.Of("DenialLetter", other), other.Citation());
        yield return new LetterBlock.Quote("Facts", kept.Facts, "11 CCR §7022(f)(1)");
        if (kept.SecondFacts is { } second) yield return new LetterBlock.Quote("SecondFacts", second, "11 CCR §7022(f)(1)");
    }

    private static IEnumerable<LetterBlock> ThirdParties(DeletionReport report, bool deleted, Words words)
    {
        if (!deleted || report.ThirdParties == ThirdPartiesTold.NoneSoldOrShared) yield break;
        yield return Say(words, $"ThirdParties.{report.ThirdParties}", "Civil Code 1798.105(c)(1); 11 CCR §7022(b)(3)") with { Name = "ThirdParties" };
        if (report is { ThirdParties: ThirdPartiesTold.NotAll, WhyNotTold: { } why }) yield return new LetterBlock.Quote("WhyNotTold", why, "11 CCR §7022(b)(3)");
    }

    private static LetterBlock.Paragraph Say(Words words, string name, string? law, params ReadOnlySpan<object?> values) =>
        new(name, values.Length == 0 ? words[$"DeletionBlocks.{name}"] : words[$"DeletionBlocks.{name}", values], law);
}
