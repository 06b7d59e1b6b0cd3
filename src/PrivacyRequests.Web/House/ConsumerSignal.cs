namespace PrivacyRequests.Web.House;

/// <summary>
/// The opt-out preference signal of a consumer's own browser: <c>Sec-GPC: 1</c>. 11 CCR §7025(b). Nobody on the staff sends one for a
/// consumer, and what is read of it is kept nowhere.
/// </summary>
public static class ConsumerSignal
{
    public const string Header = "Sec-GPC";

    public static bool SentSignal(this HttpContext http) => http.Request.Headers[Header] == "1" && http.User.Identity?.IsAuthenticated != true;
}
