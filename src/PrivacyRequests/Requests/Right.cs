namespace PrivacyRequests.Requests;

/// <summary>What a consumer may ask for. Stored as words; a value is never renamed.</summary>
public enum Right
{
    /// <summary>Request to know, categories: Civil Code 1798.110(a)(1)–(4), 1798.115; 11 CCR §7024(k).</summary>
    KnowCategories,

    /// <summary>Request to know, specific pieces; access and portability are this one right: Civil Code 1798.110(a)(5), 1798.130(a)(3)(B)(iii).</summary>
    SpecificPieces,

    /// <summary>Request to delete: Civil Code 1798.105; 11 CCR §7022.</summary>
    Delete,

    /// <summary>Request to correct: Civil Code 1798.106; 11 CCR §7023.</summary>
    Correct,

    /// <summary>Opt out of sale or sharing: Civil Code 1798.120, 1798.135; 11 CCR §7026.</summary>
    OptOut,

    /// <summary>Limit the use of sensitive personal information: Civil Code 1798.121; 11 CCR §7027.</summary>
    Limit,

    /// <summary>Opt back in to sale or sharing, in two steps: 11 CCR §7028.</summary>
    OptIn,

    /// <summary>Take back a consent: the office's own policy, "Where you have given us consent".</summary>
    WithdrawConsent,

    /// <summary>Restrict any further use: the office's own policy, "we will restrict any further use of your information".</summary>
    RestrictUse,

    /// <summary>Stop marketing: the office's own policy, "You can also opt-out of our use of your information for marketing purposes".</summary>
    StopMarketing,

    /// <summary>What a child under 13 gave without a parent's consent: the office's own policy, "What Should Parents Know About Children?".</summary>
    ChildData,
}

public static class Rights
{
    /// <summary>Requests to know: the twelve-month limit counts them alone, and they alone have a period. Civil Code 1798.130(b), (a)(2)(B).</summary>
    public static bool AsksToKnow(this Right right) => right is Right.KnowCategories or Right.SpecificPieces;

    /// <summary>Graded by what doing it wrongly would hurt: 11 CCR §7062(d).</summary>
    public static bool IsGraded(this Right right) => right is Right.Delete or Right.Correct;
}
