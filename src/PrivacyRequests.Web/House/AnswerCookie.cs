using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>Remembers for half an hour which answer link a browser opened: sealed.</summary>
public sealed class AnswerCookie(IDataProtectionProvider protection, OfficeClock clock, HouseCookies cookies)
{
    private static readonly TimeSpan Lives = TimeSpan.FromMinutes(30);
    private readonly string name = cookies.Name("answer");
    private readonly IDataProtector protector = protection.CreateProtector("answer-link");

    public void Remember(HttpContext http, Guid link)
    {
        var until = clock.Now().Utc + Lives;
        var value = protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{link:N} {until.Ticks}"));
        http.Response.Cookies.Append(name, value, cookies.Options(http, Links.Answers, SameSiteMode.Strict));
    }

    /// <summary>The link that this browser opened; null when none, or too long ago, or the cookie is not ours.</summary>
    public Guid? Read(HttpContext http)
    {
        if (http.Request.Cookies[name] is not { Length: > 0 and < 1000 } value || Unprotected(value) is not { } told) return null;
        return long.Parse(told[33..], CultureInfo.InvariantCulture) > clock.Now().Utc.Ticks ? Guid.ParseExact(told[..32], "N") : null;
    }

    private string? Unprotected(string value)
    {
        try
        {
            return protector.Unprotect(value);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
