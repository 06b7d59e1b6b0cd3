using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>Whether somebody may ask for another, and who sees a restricted request: one page per act beside those of the case file.</summary>
public static partial class Links
{
    public static string RecordPermission(string reference) => $"/admin/requests/{reference}/authority/permission";

    public static string RecordPowerOfAttorney(string reference) => $"/admin/requests/{reference}/authority/power-of-attorney";

    public static string RecordParent(string reference) => $"/admin/requests/{reference}/authority/parent";

    public static string RecordConservator(string reference) => $"/admin/requests/{reference}/authority/conservator";

    public static string AskToConfirmPermission(string reference) => $"/admin/requests/{reference}/authority/confirmation";

    public static string AskForPapers(string reference) => $"/admin/requests/{reference}/authority/papers";

    public static string NamedPersons(string reference) => $"/admin/requests/{reference}/restrict/persons";

    public static string ConfirmPermission(string token) => SiteLinks.ConfirmPermission(token);
}
