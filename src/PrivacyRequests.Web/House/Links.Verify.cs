using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>Checking who is asking: one page per act beside those of the case file, and the person's declaration.</summary>
public static partial class Links
{
    public const string DataPoints = "/admin/data-points";
    public const string AddDataPoint = DataPoints + "/add";

    /// <param name="version">The row that the list showed: a point in one version.</param>
    public static string DataPoint(Guid version) => $"{DataPoints}/{version}";

    public static string Verified(string reference) => $"/admin/requests/{reference}/identity/verified";

    public static string AccountSignIn(string reference) => $"/admin/requests/{reference}/identity/account";

    public static string AskForDocument(string reference) => $"/admin/requests/{reference}/identity/document";

    public static string DocumentFile(string reference) => $"/admin/requests/{reference}/identity/document/file";

    public static string SendDocument(string token) => SiteLinks.SendDocument(token);

    public static string NotVerified(string reference) => $"/admin/requests/{reference}/identity/not-verified";

    public static string GradeDeletion(string reference) => $"/admin/requests/{reference}/identity/risk";

    public static string AskForProof(string reference) => $"/admin/requests/{reference}/identity/proof";

    public static string ChangeAddress(string reference) => $"/admin/requests/{reference}/address/change";

    public static string TellOtherContact(string reference) => $"/admin/requests/{reference}/address/other-contact";

    public static string SignDeclaration(string token) => SiteLinks.SignDeclaration(token);
}
