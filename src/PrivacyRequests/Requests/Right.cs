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
}
