using PrivacyRequests.Responses;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

/// <summary>Where an open case stands, as the office says it; always worked out, never stored.</summary>
public enum CaseStage
{
    /// <summary>Received in a flood: nobody has looked at it yet, and its clock runs.</summary>
    SetAside,

    /// <summary>Decided or extended, and the letter has not left: the old date still holds.</summary>
    LetterNotOut,

    /// <summary>Stopped as suspicious until cleared in writing: 11 CCR §7060(f).</summary>
    Stopped,

    /// <summary>A question is with the consumer; no date moves.</summary>
    WaitingForReply,

    /// <summary>An agent, parent or conservator filed, and nobody has recorded their authority: 11 CCR §7063, §7070.</summary>
    WaitingForAuthority,

    /// <summary>The check who is asking has not ended.</summary>
    WaitingForProof,

    /// <summary>The check ended without proof; deny, or answer as categories.</summary>
    NotVerified,

    /// <summary>A choice: systems have to stop, and say so.</summary>
    CarryingOut,

    /// <summary>Nothing is missing: answer it.</summary>
    ReadyToAnswer,
    Closed,
}

/// <summary>The facts that a case's stage follows from, as a list reads them.</summary>
public sealed record StageFacts(
    bool IsOpen, bool SetAside, DecisionKind? Decision, bool ExtensionNotOut, VerificationStatus Verification, bool WaitingForReply, bool AuthorityMissing)
{
    /// <summary>The most pressing of what is true.</summary>
    public CaseStage Stage =>
        !IsOpen ? CaseStage.Closed
        : SetAside ? CaseStage.SetAside
        : Decision is not null ? CaseStage.LetterNotOut
        : Verification == VerificationStatus.Suspicious ? CaseStage.Stopped
        : WaitingForReply ? CaseStage.WaitingForReply
        : Verification == VerificationStatus.NotNeeded ? CaseStage.CarryingOut
        : AuthorityMissing ? CaseStage.WaitingForAuthority
        : Verification == VerificationStatus.Open ? CaseStage.WaitingForProof
        : Verification == VerificationStatus.NotVerified ? CaseStage.NotVerified
        : ExtensionNotOut ? CaseStage.LetterNotOut
        : CaseStage.ReadyToAnswer;

    public static StageFacts Of(PrivacyRequest request)
    {
        var filing = request.Filing;
        return new(request.IsOpen, filing.SetAside, request.Decision, request.LetterNotOut && request.Decision is null, request.Verification,
            request.WaitingForConsumerSince is not null || request.Right == Right.OptIn, filing.AuthorityMissing);
    }
}
