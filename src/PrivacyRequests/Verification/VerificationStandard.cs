using PrivacyRequests.Requests;

namespace PrivacyRequests.Verification;

/// <summary>
/// How sure the office must be, by right: reasonable, two reliable data points; reasonably high, three and a declaration under penalty
/// of perjury. 11 CCR §7062(b)–(d). The counts are examples that are safe to follow, not minimums: where fewer points are held the
/// officer may use another way and writes why.
/// </summary>
public sealed record VerificationStandard(int Points, bool Declaration)
{
    /// <summary>Nobody is verified for opt-out, limit and their like: 11 CCR §7060(b).</summary>
    public static readonly VerificationStandard None = new(0, Declaration: false);
    public static readonly VerificationStandard Reasonable = new(2, Declaration: false);
    public static readonly VerificationStandard ReasonablyHigh = new(3, Declaration: true);

    public static VerificationStandard Of(Right right, DeletionRisk risk) => right switch
    {
        Right.KnowCategories => Reasonable,
        Right.SpecificPieces => ReasonablyHigh,
        Right.Delete or Right.Correct => risk == DeletionRisk.Low ? Reasonable : ReasonablyHigh,
        Right.OptOut or Right.Limit or Right.OptIn or Right.WithdrawConsent or Right.RestrictUse or Right.StopMarketing or Right.ChildData => None,
    };

    /// <summary>Whether the officer grades what a mistake would do: 11 CCR §7062(d).</summary>
    public static bool IsGraded(Right right) => Of(right, DeletionRisk.Low) != Of(right, DeletionRisk.High);

    public bool IsMet(int matched, bool declarationSigned) => matched >= Points && (declarationSigned || !Declaration);
}
