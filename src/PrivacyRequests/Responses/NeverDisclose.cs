namespace PrivacyRequests.Responses;

/// <summary>What is never handed over, though its kind is named: 11 CCR §7024(d). "A fingerprint scan", never the template.</summary>
public enum NeverDisclose
{
    SocialSecurityNumber,
    GovernmentIdNumber,
    FinancialAccountNumber,
    HealthInsuranceOrMedicalNumber,
    Password,
    SecurityQuestion,
    BiometricData,
}
