using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>Remembers for half an hour which answer link a browser opened: sealed, for the answer's own pages alone.</summary>
public sealed class AnswerCookie(IDataProtectionProvider protection, OfficeClock clock)
{
    private const string Name = "answer";
    private static readonly TimeSpan Lives = TimeSpan.FromMinutes(30);
    private readonly IDataProtector protector = protection.CreateProtector("answer-link");

    public void Remember(HttpContext http, Guid link)
    {
        var until = clock.Now().Utc + Lives;
        var value = protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{link:N} {until.Ticks}"));
        http.Response.Cookies.Append(Name, value, new CookieOptions
        {
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            SameSite = SameSiteMode.Strict,
            Path = Links.Answers,
            IsEssential = true,
        });
    }

    /// <summary>The link that this browser opened; null when none, or too long ago, or the cookie is not ours.</summary>
    public Guid? Read(HttpContext http)
    {
        if (http.Request.Cookies[Name] is not { Length: > 0 and < 1000 } value || Unprotected(value) is not { } told) return null;
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
