using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Correction;

/// <summary>What a decision on contested items must hold: 11 CCR §7023(b), (e), (f), (i).</summary>
public static class CorrectionRules
{
    /// <summary>The reasons for which one item may be denied; what ends the whole request is denied as a whole.</summary>
    public static readonly IReadOnlyList<DenialReason> ForAnItem =
    [
        DenialReason.Accurate, DenialReason.InsufficientDocs, DenialReason.Repeat6M, DenialReason.Fraud, DenialReason.ImpossibleDisproportionate,
        DenialReason.NoDataHeld, DenialReason.ExemptData, DenialReason.OtherPerson, DenialReason.LegalConflict,
    ];

    /// <param name="note">The officer's note on the totality of the circumstances; for the record alone.</param>
    /// <returns>What is missing, by name; null when the decision may go.</returns>
    public static Refusal? WhatIsMissing(CorrectionReport? report, int items, string? note)
    {
        if (report is not { Items.Count: > 0 } || !report.Items.Select(i => i.Number).Order().SequenceEqual(Enumerable.Range(1, items))) return Refusals.EachItemOnce;
        foreach (var item in report.Items) if (WhatIsMissing(item) is { } missing) return missing;
        // Accurate is found from the totality of the circumstances, more likely than not: 11 CCR §7023(b).
        return report.Reasons.Contains(DenialReason.Accurate) && string.IsNullOrWhiteSpace(note) ? Refusals.NoTotalityNote : null;
    }

    private static Refusal? WhatIsMissing(ItemDecision item)
    {
        if (item.Source == ItemSource.NamedToConsumer && string.IsNullOrWhiteSpace(item.SourceName)) return Refusals.SourceNotNamed;
        return item.Outcome switch
        {
            ItemOutcome.Corrected => item.Reason is null ? null : Refusals.EachItemOnce,
            ItemOutcome.DeletedInstead => item.Because is null ? Refusals.DeletedForNoReason
                : item.Because == DeletedBecause.Harmless && string.IsNullOrWhiteSpace(item.Facts) ? Refusals.NoWordsForThePerson : null,
            ItemOutcome.Denied => item.Reason is not { } reason || !ForAnItem.Contains(reason) ? Refusals.NoReason
                : string.IsNullOrWhiteSpace(item.Facts) ? Refusals.NoWordsForThePerson : null,
        };
    }
}
