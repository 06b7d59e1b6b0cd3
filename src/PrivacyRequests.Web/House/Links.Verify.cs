using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>Checking who is asking: one page per act beside those of the case file, and the person's declaration.</summary>
public static partial class Links
{
    public static string Verified(string reference) => $"/admin/requests/{reference}/identity/verified";

    public static string NotVerified(string reference) => $"/admin/requests/{reference}/identity/not-verified";

    public static string GradeDeletion(string reference) => $"/admin/requests/{reference}/identity/risk";

    public static string AskForProof(string reference) => $"/admin/requests/{reference}/identity/proof";

    public static string TellOtherContact(string reference) => $"/admin/requests/{reference}/address/other-contact";

    public static string SignDeclaration(string token) => SiteLinks.SignDeclaration(token);
}
