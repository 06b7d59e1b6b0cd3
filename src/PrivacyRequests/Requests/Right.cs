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
}

public static class Rights
{
    /// <summary>Requests to know: the twelve-month limit counts them alone, and they alone have a period. Civil Code 1798.130(b), (a)(2)(B).</summary>
    public static bool AsksToKnow(this Right right) => right is Right.KnowCategories or Right.SpecificPieces;

    /// <summary>Graded by what doing it wrongly would hurt: 11 CCR §7062(d).</summary>
    public static bool IsGraded(this Right right) => right is Right.Delete or Right.Correct;
}
