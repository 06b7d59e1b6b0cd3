namespace PrivacyRequests.Requests;

/// <summary>
/// Which cases are restricted from receipt: those of employees, applicants, contractors and business contacts, who are consumers like
/// others since 1 January 2023. It follows from what the requester ticked under "how were you in touch with us"; nothing is asked for it.
/// Civil Code 1798.125, 1798.145(m)(4), (n)(3).
/// </summary>
public static class RestrictionRule
{
    public static bool AtReceipt(Subject? about) => about is Subject.Job or Subject.Business;
}
