using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>Opt-out, limit, opt-in and what the policy promises: at the counter and in the office.</summary>
public static partial class Links
{
    public const string Choices = "/requests/choices";
    public const string ChildChoice = Choices + "/child";
    public const string OptIn = Choices + "/back";
    public const string OptInByCode = SiteLinks.OptInByCode;
    public const string ChoiceProof = Choices + "/proof";
    public const string LogChoice = "/admin/requests/log/choice";
    public const string StopList = "/admin/stop-list";
    public const string Systems = "/admin/settings/systems";

    public static string ConfirmOptIn(string token) => SiteLinks.ConfirmOptIn(token);
}
