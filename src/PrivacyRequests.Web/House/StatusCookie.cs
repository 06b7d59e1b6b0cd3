using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>Which filing's status page a browser has open: sealed, for one hour.</summary>
public sealed class StatusCookie(IDataProtectionProvider protection, OfficeClock clock, HouseCookies cookies)
{
    private static readonly TimeSpan Lives = TimeSpan.FromHours(1);
    private readonly string name = cookies.Name("status");
    private readonly IDataProtector seal = protection.CreateProtector(nameof(StatusCookie));

    public void Give(HttpContext http, Guid filing)
    {
        var until = clock.Now().Utc + Lives;
        http.Response.Cookies.Append(name, seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{filing:N} {until.Ticks}")), Options(http));
    }

    /// <summary>Null when there is none, it was not sealed here, or its hour is over.</summary>
    public Guid? Read(HttpContext http)
    {
        if (http.Request.Cookies[name] is not { } given) return null;
        try
        {
            return seal.Unprotect(given).Split(' ') is [var filing, var until]
                && long.Parse(until, CultureInfo.InvariantCulture) > clock.Now().Utc.Ticks ? Guid.Parse(filing) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public void Take(HttpContext http) => http.Response.Cookies.Delete(name, Options(http));

    private CookieOptions Options(HttpContext http) => cookies.Options(http, SiteLinks.Status);
}
