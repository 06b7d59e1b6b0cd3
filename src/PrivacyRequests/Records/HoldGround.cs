namespace PrivacyRequests.Records;

/// <summary>Why something must not be deleted for now.</summary>
public enum HoldGround
{
    /// <summary>To exercise or defend legal claims: Civil Code 1798.145(a)(1)(E).</summary>
    LegalClaim,

    /// <summary>A law enforcement agency directed it; 90 days, extended for good cause: Civil Code 1798.145(a)(1)(B).</summary>
    PoliceDirection,
    Other,
}
