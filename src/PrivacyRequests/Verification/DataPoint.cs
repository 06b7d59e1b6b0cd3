namespace PrivacyRequests.Verification;

/// <summary>
/// Points by which the office can match a person to what it holds: website, booking request, newsletter, purchase and job data only.
/// Never a data type of Civil Code 1798.81.5(d), never anything from a medical record: 11 CCR §7060(c).
/// </summary>
public enum DataPoint
{
    EmailOnFile,
    PhoneOnFile,
    PostalAddressOnFile,
    BookingMonth,
    BookingLocation,
    NewsletterMonth,
    PurchaseMonth,
    PurchasedItem,
    PositionAppliedFor,
    ContactFormTopic,
}

/// <summary>What came of one data point. The answer itself is never kept: 11 CCR §7060(d).</summary>
public enum CheckResult
{
    Matched,
    Failed,
    NotHeld,
}

/// <summary>By what way a person was verified.</summary>
public enum VerificationWay
{
    /// <summary>Data points matched to the standard of the right: 11 CCR §7062(b)–(d).</summary>
    DataPoints,

    /// <summary>Data not tied to a named person, shown to be the requester's alone: 11 CCR §7062(e)(2).</summary>
    SolePerson,

    /// <summary>Fewer points are held than the example names; weighed by the six factors of 11 CCR §7060(c)(3).</summary>
    WeighedFactors,

    /// <summary>The consumer confirmed directly that they gave the agent permission, instead of verifying: 11 CCR §7063(a).</summary>
    PermissionConfirmed,

    /// <summary>An agent's power of attorney, its form checked, and nothing else: 11 CCR §7063(b).</summary>
    PowerOfAttorney,
}

/// <summary>The officer may end the check so.</summary>
public enum VerificationStatus
{
    Open,
    Verified,
    NotVerified,
    Suspicious,
}

/// <summary>Why the check ended without proof. For staff: no letter says which point failed.</summary>
public enum NotVerifiedBecause
{
    /// <summary>What was told did not match, or too little of it.</summary>
    NotMatched,

    /// <summary>Nothing came back on our questions.</summary>
    NoReply,

    /// <summary>There is no reasonable method for this request; the denial says so and why: 11 CCR §7062(g).</summary>
    NoReasonableMethod,
}

/// <summary>How wrong deletion would hurt: 11 CCR §7062(d).</summary>
public enum DeletionRisk
{
    /// <summary>Browsing history, newsletter settings.</summary>
    Low,

    /// <summary>Photographs, contact details, documents.</summary>
    High,
}
