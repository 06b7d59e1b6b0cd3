using PrivacyRequests.Correction;
using PrivacyRequests.Office;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>The answer to a request to correct, item by item: on paper and on the person's own page the same words. 11 CCR §7023.</summary>
public static class CorrectionBlocks
{
    public static IEnumerable<LetterBlock> Of(CorrectionReport report, Words words)
    {
        foreach (var item in report.Items.OrderBy(i => i.Number)) foreach (var block in OfItem(item, words)) yield return block;
        if (report.Items.Any(i => i.Outcome == ItemOutcome.Corrected)) yield return Say(words, "StaysCorrected", "11 CCR §7023(c)");
        if (report.Reasons.Count == 0) yield break;
        yield return Say(words, "DeleteOption", "11 CCR §7023(f)");
        yield return new LetterBlock.Paragraph("Dispute", words["AnswerByPostLetter.LookAgain"], "Civil Code 1798.145(h)(2)");
    }

    private static IEnumerable<LetterBlock> OfItem(ItemDecision item, Words words)
    {
        yield return new LetterBlock.Heading("ItemHeading", words["CorrectionBlocks.Item", item.Number]);
        if (item.Asked is { } asked)
        {
            yield return new LetterBlock.Quote("Item", asked.What);
            yield return Say(words, "Asked", null);
            yield return new LetterBlock.Quote("ShouldSay", asked.ShouldSay);
        }

        foreach (var block in item.Outcome switch
        {
            ItemOutcome.Corrected => Corrected(item, words),
            ItemOutcome.DeletedInstead => Deleted(item, words),
            ItemOutcome.Denied => Denied(item, words),
        }) yield return block;
        if (item.Source == ItemSource.NamedToConsumer) yield return Say(words, "SourceNamed", "11 CCR §7023(i)", item.SourceName) with { Name = "Source" };
        if (item.Source == ItemSource.SourceTold) yield return Say(words, "SourceTold", "11 CCR §7023(i)") with { Name = "Source" };
    }

    private static IEnumerable<LetterBlock> Corrected(ItemDecision item, Words words)
    {
        yield return Say(words, "Corrected", "11 CCR §7023(c)");
        if (item.NowSays is null) yield break;
        yield return Say(words, "NowSays", "11 CCR §7023(j)");
        yield return new LetterBlock.Quote("NowSaysWords", item.NowSays, "11 CCR §7023(j)");
    }

    private static IEnumerable<LetterBlock> Deleted(ItemDecision item, Words words)
    {
        yield return Say(words, $"DeletedInstead.{item.Because}", "11 CCR §7023(e)") with { Name = "DeletedInstead" };
        if (item.Facts is { } facts) yield return new LetterBlock.Quote("Facts", facts, "11 CCR §7023(e)");
    }

    private static IEnumerable<LetterBlock> Denied(ItemDecision item, Words words)
    {
        yield return Say(words, "NotCorrected", "11 CCR §7023(f)");
        if (item.Reason is { } reason) yield return new LetterBlock.Paragraph("Basis", words.Of("DenialLetter", reason), reason.Citation());
        if (item.Facts is { } facts) yield return new LetterBlock.Quote("Facts", facts, "11 CCR §7023(f)(1)–(2)");
        if (item.MayBeHealth) yield return Say(words, "Statement", "11 CCR §7023(f)(3)", HealthStatement.MostWords);
    }

    private static LetterBlock.Paragraph Say(Words words, string name, string? law, params ReadOnlySpan<object?> values) =>
        new(name, values.Length == 0 ? words[$"CorrectionBlocks.{name}"] : words[$"CorrectionBlocks.{name}", values], law);
}
