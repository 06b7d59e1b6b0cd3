namespace PrivacyRequests.Web.House;

/// <summary>
/// Lets the filer's own browser, and no other, show the receipt again for a day: a sealed number, nothing of the person. Nothing is in the
/// address, and the reference alone opens nothing.
/// </summary>
public sealed class ReceivedCookie(TimedSeal seal, HouseCookies cookies)
{
    private const string Name = "received";
    private static readonly TimeSpan Lives = TimeSpan.FromDays(1);

    public void Give(HttpContext http, Guid filing) => http.Response.Cookies.Append(cookies.Name(Name), seal.Seal(Name, filing), cookies.Options(http, "/requests"));

    public Guid? Read(HttpContext http) => seal.Open<Guid>(Name, http.Request.Cookies[cookies.Name(Name)], Lives)?.Value;
}
