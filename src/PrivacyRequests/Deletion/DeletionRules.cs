using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Deletion;

/// <summary>What a decision on a deletion must hold: Civil Code 1798.105(c)–(d); 11 CCR §7022(b), (f).</summary>
public static class DeletionRules
{
    /// <summary>Grounds besides the eight exceptions on which a thing may be kept.</summary>
    public static readonly IReadOnlyList<DenialReason> OtherGrounds =
        [DenialReason.LegalConflict, DenialReason.ExemptData, DenialReason.Privilege, DenialReason.OtherPerson, DenialReason.ImpossibleDisproportionate];

    /// <param name="deleted">What was deleted, in words; empty when nothing was.</param>
    /// <returns>What is missing, by name; null when the decision may go.</returns>
    public static Refusal? WhatIsMissing(DeletionReport? report, string deleted, bool partDenied)
    {
        if (report is null) return Refusals.NothingSaidOfDeletion;
        var nothing = string.IsNullOrWhiteSpace(deleted);
        if (nothing && report.Kept.Count == 0) return Refusals.NothingSaidOfDeletion;
        foreach (var kept in report.Kept) if (WhatIsMissing(kept) is { } missing) return missing;
        // What an exception does not reach is deleted, and whoever works for the office is told: 11 CCR §7022(b)(2), (f)(2), (f)(4).
        if (!report.ProvidersTold) return Refusals.ProvidersNotTold;
        if (nothing && partDenied) return Refusals.NothingSaidOfDeletion;
        if (nothing) return null;
        return report.ThirdParties == ThirdPartiesTold.NotAll && string.IsNullOrWhiteSpace(report.WhyNotTold) ? Refusals.ThirdPartiesNotTold : null;
    }

    private static Refusal? WhatIsMissing(KeptThing kept)
    {
        if (string.IsNullOrWhiteSpace(kept.What) || string.IsNullOrWhiteSpace(kept.Facts)) return Refusals.NoWordsForThePerson;
        if (kept.Exception is { } exception)
        {
            if (!exception.WantsSecondFacts() || !string.IsNullOrWhiteSpace(kept.SecondFacts)) return null;
            return exception == DeletionException.Research ? Refusals.NoInformedConsent : Refusals.OnlyHalfOfTheException;
        }

        if (kept.Other is not { } other || !OtherGrounds.Contains(other)) return Refusals.NoReason;
        // The carve-outs of .145(a) do not reach data about contraception, pregnancy, perinatal care or abortion: .145(a)(2).
        return kept.AboutCare && other == DenialReason.LegalConflict ? Refusals.CareIsNotCarvedOut : null;
    }
}
