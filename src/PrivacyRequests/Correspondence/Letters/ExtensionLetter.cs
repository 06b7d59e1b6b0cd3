using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>
/// More time, once, told and explained inside the first 45 days: Civil Code 1798.130(a)(2)(A), 11 CCR §7021(b). The officer's own
/// sentence is in it only where the address is confirmed; the reason from the closed list always is.
/// </summary>
/// <param name="NewDate">Receipt + 90 days, the statutory reading.</param>
public sealed record ExtensionLetter(string Reference, DateOnly ReceivedOn, DateOnly NewDate, ExtensionReason Reason, string? Explanation)
    : Letter(LetterKind.Extension, GoesTo.AnyAddress)
{
    private const string Law = "Civil Code 1798.130(a)(2)(A)";

    private bool OnStatusPage { get; init; } = true;

    public override GoesTo GoesTo => Explanation is null ? GoesTo.AnyAddress : GoesTo.ConfirmedAddress;

    public override Letter ToReadOut() => this with { OnStatusPage = false };

    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "WhatThisIs", Law, words.Date(NewDate));
        yield return new LetterBlock.Dates("Dates", [(words["ExtensionLetter.ReceivedLabel"], words.Date(ReceivedOn)), (words["ExtensionLetter.NewDateLabel"], words.Date(NewDate))], Law);
        yield return new LetterBlock.Paragraph("Reason", words.Of("ExtensionLetter", Reason), $"{Law}, 1798.145(h)(1)");
        if (Explanation is not null) yield return new LetterBlock.Quote("Explanation", Explanation, Law);
        else if (OnStatusPage) yield return Say(words, "MoreOnTheStatusPage", null);
        yield return Say(words, "Once", "11 CCR §7021(b)");
        yield return Say(words, "NothingToDo", null);
    }
}
