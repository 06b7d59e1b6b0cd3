using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

/// <summary>The person has an account with the office and signed in to it again: 11 CCR §7061(a).</summary>
public sealed partial class PrivacyRequest
{
    /// <summary>So long before disclosing, correcting or deleting the person signed in again.</summary>
    public static readonly TimeSpan SignInHolds = TimeSpan.FromHours(24);

    public VerificationWay? VerifiedBy { get; private set; }

    /// <summary>UTC. The last time that the person signed in again, as an officer saw it.</summary>
    public DateTime? AccountSignInAt { get; private set; }

    /// <param name="at">When the person signed in.</param>
    /// <param name="seen">To which account, and how it was seen; a sealed note.</param>
    public Step RecordAccountSignIn(DateTime at, DateOnly on, Guid seen, DateTime now)
    {
        if (CannotCheck is { } refusal) return refusal;
        if (Verification == VerificationStatus.Suspicious) return Refusals.Suspicious;
        if (at > now || on < ReceivedOn) return Refusals.SignInNotYet;
        if (now - at > SignInHolds) return Refusals.SignInTooOld;
        AccountSignInAt = at;
        return new AccountSignInSeen(at, seen);
    }

    /// <summary>Why nothing may be disclosed, corrected or deleted at this moment, whatever the check came to; null when it may.</summary>
    public Refusal? CannotActOn(DateTime now)
    {
        if (Verification == VerificationStatus.Suspicious) return Refusals.Suspicious;
        var bySignIn = Verification == VerificationStatus.Verified && VerifiedBy == VerificationWay.AccountSignIn;
        return bySignIn && now - AccountSignInAt > SignInHolds ? Refusals.SignInTooOld : null;
    }
}
