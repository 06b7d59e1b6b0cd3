using PrivacyRequests.Correction;
using PrivacyRequests.Deletion;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Responses;

/// <summary>What an answer must hold, by right.</summary>
public static class AnswerRules
{
    /// <param name="files">How many files lie beside the answer.</param>
    /// <param name="items">How many items are contested, in a request to correct.</param>
    /// <returns>What is missing, by name; null when the answer may go.</returns>
    public static Refusal? WhatIsMissing(Right right, AnswerChoice choice, int files, int items)
    {
        var content = choice.Content;
        var missing = right switch
        {
            // The six blocks: 11 CCR §7024(k).
            // A file may hold specific pieces, which want more proof: §7024(a), §7062(f).
            Right.KnowCategories => files > 0 ? Refusals.FilesAreSpecificPieces : content.Blocks is { IsComplete: true } ? null : Refusals.BlocksIncomplete,
            Right.SpecificPieces => files > 0 || !string.IsNullOrWhiteSpace(content.Message) ? null : Refusals.NothingToHandOver,
            Right.Delete => DeletionRules.WhatIsMissing(content.Deletion, content.Message, content.PartDeniedWords is not null),
            Right.Correct => CorrectionRules.WhatIsMissing(content.Correction, items, choice.Note),
            _ => Refusals.CarriedOutInSystems,
        };
        if (missing is not null) return missing;

        // The basis of a part denial is explained and the rest is given: 11 CCR §7022(f)(1), §7024(e).
        if (choice.PartDenied.Count > 0 && content is { Deletion: null or { Kept.Count: 0 }, Correction: null } && string.IsNullOrWhiteSpace(content.PartDeniedWords)) return Refusals.NoWordsForThePerson;
        return choice.Delivery == Delivery.Account && string.IsNullOrWhiteSpace(content.AccountPlace) ? Refusals.NoPlaceInAccount : null;
    }
}
