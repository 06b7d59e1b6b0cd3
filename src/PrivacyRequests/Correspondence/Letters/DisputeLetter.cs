using PrivacyRequests.Office;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>What came of looking again at a denial. Civil Code 1798.145(h)(2).</summary>
/// <param name="Reasons">The officer's own words; null for an address that nobody confirmed.</param>
/// <param name="SaysWhatIsHeld">The person was verified, so the words may speak of what is held: they go to an own address only.</param>
public sealed record DisputeLetter(string Reference, DisputeOutcome Outcome, string? Reasons, bool SaysWhatIsHeld) : Letter(LetterKind.Dispute, GoesTo.AnyAddress)
{
    public override GoesTo GoesTo => SaysWhatIsHeld ? GoesTo.OwnAddress : Reasons is null ? GoesTo.AnyAddress : GoesTo.ConfirmedAddress;

    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, $"Outcome.{Outcome}", "Civil Code 1798.145(h)(2)") with { Name = "Outcome" };
        if (Reasons is not null) yield return new LetterBlock.Quote("Reasons", Reasons, "Civil Code 1798.145(h)(2)");
        else yield return Say(words, "OnTheStatusPage", null);
        yield return Say(words, "NewRequest", null);
        yield return Say(words, "Complain", "Civil Code 1798.145(h)(2)");
    }
}
