namespace PrivacyRequests.Responses;

/// <summary>The closed list of reasons to refuse, in whole or part. Each has a citation here and a sentence under <c>Denials</c>.</summary>
public enum DenialReason
{
    Unverified,
    NoAuthority,
    Fraud,
    UnfoundedExcessive,
    NotConsumer,
    ExemptData,
    LegalConflict,
    Privilege,
    OtherPerson,
    ThirdIn12Months,
    ImpossibleDisproportionate,
    NoDataHeld,
    ServiceProvider,

    /// <summary>One of the eight of Civil Code 1798.105(d): which, stands with each thing that is kept.</summary>
    DeletionException,

    /// <summary>Of a correction: more likely than not accurate, by the totality of the circumstances.</summary>
    Accurate,

    /// <summary>Of a correction: papers were needed to rebut the office's own, and none or too little came.</summary>
    InsufficientDocs,

    /// <summary>Of a correction: the same was denied inside the last six months, and no new papers came.</summary>
    Repeat6M,
}

public static class DenialReasons
{
    /// <summary>
    /// Before verification only reasons that say nothing of what is held: whoever asks for a stranger must not learn whether that
    /// stranger is known here.
    /// </summary>
    public static bool MayBeChosenBeforeVerification(this DenialReason reason) => reason is DenialReason.Unverified
        or DenialReason.NoAuthority or DenialReason.Fraud or DenialReason.UnfoundedExcessive;

    /// <summary>Reasons that stand with one thing of the request, never with the whole of it.</summary>
    public static bool IsOfAPart(this DenialReason reason) => reason is DenialReason.DeletionException or DenialReason.Accurate
        or DenialReason.InsufficientDocs or DenialReason.Repeat6M;

    public static string Citation(this DenialReason reason) => reason switch
    {
        DenialReason.Unverified => "11 CCR §7022(a), §7024(a)–(b), §7062(f)",
        DenialReason.NoAuthority => "11 CCR §7063(a); Civil Code 1798.140(ak)",
        DenialReason.Fraud => "11 CCR §7023(h), §7060(f)",
        DenialReason.UnfoundedExcessive => "Civil Code 1798.145(h)(3)",
        DenialReason.NotConsumer => "Civil Code 1798.140(i)",
        DenialReason.ExemptData => "Civil Code 1798.145(c)–(f), 1798.146",
        DenialReason.LegalConflict => "Civil Code 1798.145(a)(1)",
        DenialReason.Privilege => "Civil Code 1798.145(b)",
        DenialReason.OtherPerson => "Civil Code 1798.145(k)",
        DenialReason.ThirdIn12Months => "Civil Code 1798.130(b)",
        DenialReason.ImpossibleDisproportionate => "11 CCR §7001, §7024(h)",
        DenialReason.NoDataHeld => "Civil Code 1798.105(a), 1798.110(b)",
        DenialReason.ServiceProvider => "Civil Code 1798.105(c)(3), 1798.130(a)(3)(A)",
        DenialReason.DeletionException => "Civil Code 1798.105(d)",
        DenialReason.Accurate => "11 CCR §7023(b)",
        DenialReason.InsufficientDocs => "11 CCR §7023(d)",
        DenialReason.Repeat6M => "11 CCR §7023(g)",
    };
}
