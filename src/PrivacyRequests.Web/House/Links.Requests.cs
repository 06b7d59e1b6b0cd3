using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>The counter: asking, the receipt, and confirming an address.</summary>
public static partial class Links
{
    public const string NewRequest = "/requests/new";
    public const string Received = "/requests/received";
    public const string Status = SiteLinks.Status;
    public const string EnterCode = "/requests/confirm";
    public const string FreshCode = EnterCode + "?handler=Fresh";
    public const string LogRequest = "/admin/requests/log";

    /// <summary>Each step is posted to an address of its own, so that the browser's Back and Forward go through them.</summary>
    public static string NewRequestStep(string step) => $"{NewRequest}/{step}";

    /// <summary>Shows a step again with the answers that the page holds.</summary>
    public static string ShowStep(string step) => $"{NewRequest}/{step}?handler=Show";

    public static string SendRequest(string step) => $"{NewRequest}/{step}?handler=Send";

    public static string FreshCodeFor(string token) => $"{SiteLinks.ConfirmAddress(token)}?handler=Fresh";
}
