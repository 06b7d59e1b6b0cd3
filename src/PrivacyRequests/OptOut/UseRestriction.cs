using PrivacyRequests.Requests;

namespace PrivacyRequests.OptOut;

/// <summary>Why any further use of the person's information is restricted.</summary>
public enum UseRestrictedBecause
{
    AskedFor,
    Delayed,
    Disputed,
}

/// <summary>
/// The office's policy of 1 June 2021: "If there is delay or dispute as to whether we have the right to continue using your information, we
/// will restrict any further use of your information until the request is honored or the dispute is resolved." What is asked for is in force
/// from receipt.
/// </summary>
public static class UseRestriction
{
    /// <param name="disputed">The person disputes the office's answer, and the dispute is open.</param>
    public static UseRestrictedBecause? Of(PrivacyRequest request, DateOnly today, bool disputed)
    {
        if (!request.IsChoice || request.Right == Right.OptIn) return null;
        if (disputed) return UseRestrictedBecause.Disputed;
        if (!request.IsOpen) return null;
        if (ChoiceRules.Stops(request.Right) == SuppressionKind.FurtherUse) return UseRestrictedBecause.AskedFor;
        return today > request.TargetOn ? UseRestrictedBecause.Delayed : null;
    }
}
