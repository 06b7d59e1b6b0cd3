using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace PrivacyRequests.Web.House;

/// <summary>
/// The cookies of visitors. Where the site speaks HTTPS each is named <c>__Host-</c>: a browser then takes it from this host alone, by HTTPS
/// alone, and no neighbouring site can plant one. That asks for the path "/"; elsewhere a cookie goes to its own pages only.
/// </summary>
public sealed class HouseCookies(IConfiguration configuration, IHostEnvironment environment)
{
    private readonly bool bound = configuration.SpeaksHttps();

    /// <summary>Staff sign in over HTTPS only, on a trial without a certificate too; a developer's machine has none.</summary>
    public bool StaffBound => bound || !environment.IsDevelopment();

    /// <summary>Whether a browser keeps the cookie of a sign-in here: by plain HTTP it drops it without a word, but for its own machine.</summary>
    public bool TakesStaff(HttpRequest request) => !StaffBound || request.IsHttps
        || request.Host.Host is "localhost" || (IPAddress.TryParse(request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host));

    public string Name(string name) => bound ? $"__Host-{name}" : name;

    public CookieOptions Options(HttpContext http, string path, SameSiteMode sameSite = SameSiteMode.Lax) => new()
    {
        HttpOnly = true,
        Secure = bound || http.Request.IsHttps,
        SameSite = sameSite,
        Path = bound ? "/" : path,
        IsEssential = true,
    };

    /// <summary>The framework's own two: the antiforgery token's and that of a message carried over one redirect.</summary>
    public static HouseCookies AddHouseCookies(WebApplicationBuilder builder)
    {
        var cookies = new HouseCookies(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(cookies);
        var secure = cookies.bound ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        builder.Services.Configure<AntiforgeryOptions>(options => (options.Cookie.Name, options.Cookie.SecurePolicy, options.Cookie.Path) = (cookies.Name("form"), secure, "/"));
        builder.Services.Configure<CookieTempDataProviderOptions>(options => (options.Cookie.Name, options.Cookie.SecurePolicy, options.Cookie.Path) = (cookies.Name("flash"), secure, "/"));
        return cookies;
    }
}
