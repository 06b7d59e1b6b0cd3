using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>
/// The answer itself, on paper: Civil Code 1798.130(a)(2)(A), (a)(4); 11 CCR §7024(k), §7022(e)–(f). Sold or shared, and disclosed for a
/// business purpose, are two lists; an empty one says so.
/// </summary>
/// <param name="PeriodFrom">Start of the period covered; null for everything from 1 January 2022 on.</param>
/// <param name="FellBack">It asked for a copy; without proof it is answered as kinds of information. 11 CCR §7024(a).</param>
/// <param name="Enclosures">Names of the files printed and put into the envelope.</param>
public sealed record AnswerByPostLetter(string Reference, Right Right, AnswerContent Content, DateOnly? PeriodFrom, DateOnly? PeriodTo, bool FellBack,
    IReadOnlyList<DenialReason>? PartDenied = null, bool SellsOrShares = false, IReadOnlyList<string>? Enclosures = null)
    : Letter(LetterKind.AnswerByPost, GoesTo.OwnAddress)
{
    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Content.IsNo
            ? new LetterBlock.Paragraph("WhatThisIs", words[$"DenialLetter.No.{Right}"], "Civil Code 1798.145(h)(2)")
            : new LetterBlock.Paragraph("WhatThisIs", words[$"AnswerByPostLetter.This.{Right}"], "Civil Code 1798.130(a)(2)(A)");
        if (FellBack) yield return Say(words, "FellBack", "11 CCR §7024(a), §7062(f)");
        if (Content.Message.Length > 0) yield return new LetterBlock.Quote("Message", Content.Message);
        if (Right.AsksToKnow()) yield return Period(words);
        if (Content.Blocks is { } six) foreach (var block in SixBlocks.Of(six, words)) yield return block;
        if (Enclosures is { Count: > 0 }) yield return new LetterBlock.Heading("EnclosuresHeading", words["AnswerByPostLetter.Enclosures"]);
        if (Enclosures is { Count: > 0 }) yield return new LetterBlock.Bullets("Enclosures", Enclosures, "Civil Code 1798.130(a)(3)(B)(iii)");
        foreach (var block in NotDone(words)) yield return block;
        foreach (var block in AboutDeletion(words)) yield return block;
        if (Content.Correction is { } correction) foreach (var block in CorrectionBlocks.Of(correction, words)) yield return block;
        yield return Say(words, "Questions", null);
    }

    private LetterBlock Period(Words words) => PeriodFrom is null && PeriodTo is null
        ? Say(words, "PeriodAll", "Civil Code 1798.130(a)(2)(B); 11 CCR §7024(h)") with { Name = "Period" }
        : new LetterBlock.Dates("Period", [
            .. PeriodFrom is { } from ? [(words["AnswerByPostLetter.FromLabel"], words.Date(from))] : Array.Empty<(string, string)>(),
            .. PeriodTo is { } to ? [(words["AnswerByPostLetter.ToLabel"], words.Date(to))] : Array.Empty<(string, string)>(),
        ], "Civil Code 1798.130(a)(2)(B); 11 CCR §7024(h)");

    private IEnumerable<LetterBlock> NotDone(Words words)
    {
        // What is kept or denied item by item has its reason there.
        if (Content.Correction is not null || Content.Deletion is { Kept.Count: > 0 }) yield break;
        if (PartDenied is not { Count: > 0 } && Content.PartDeniedWords is null) yield break;
        yield return new LetterBlock.Heading("NotDoneHeading", words["AnswerByPostLetter.NotDone"]);
        foreach (var reason in PartDenied ?? []) yield return new LetterBlock.Paragraph("Basis", words.Of("DenialLetter", reason), reason.Citation());
        if (Content.PartDeniedWords is { } told) yield return new LetterBlock.Quote("NotDone", told, "11 CCR §7022(f)(1), §7024(e)");
        yield return Say(words, "LookAgain", "Civil Code 1798.145(h)(2)");
    }

    private IEnumerable<LetterBlock> AboutDeletion(Words words)
    {
        if (Right != Right.Delete) yield break;
        if (Content.Deletion is { } report && (report.Kept.Count > 0 || PartDenied is not { Count: > 0 }))
        {
            foreach (var block in DeletionBlocks.Of(report, Content.Message.Length > 0, SellsOrShares, words)) yield return block;
            yield break;
        }

        var part = PartDenied is { Count: > 0 } || Content.PartDeniedWords is not null;
        yield return Say(words, part ? "DeletedInPart" : "Deleted", "Civil Code 1798.105(c)(1); 11 CCR §7022(b)") with { Name = "WhatWasDeleted" };
        if (part) yield return new LetterBlock.Paragraph("LimitedUse", words["DenialLetter.LimitedUse"], "11 CCR §7022(f)(3)");
        yield return Say(words, "RecordKept", "11 CCR §7022(e)");
        if (part && SellsOrShares) yield return new LetterBlock.Paragraph("OptOut", words["DenialLetter.OptOut"], "11 CCR §7022(g)");
    }
}
