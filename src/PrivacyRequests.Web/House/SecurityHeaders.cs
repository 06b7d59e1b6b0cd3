using Microsoft.Net.Http.Headers;

namespace PrivacyRequests.Web.House;

/// <summary>The headers of every answer. Set when the answer starts, so that an error page, which clears headers, has them too.</summary>
public static class SecurityHeaders
{
    public const string Csp = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; font-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; connect-src 'self'";

    public const string Permissions = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
        + "microphone=(), midi=(), payment=(), usb=(), browsing-topics=()";

    /// <summary>For a letter's own HTML, whose style lies inside it: no script, no form, nothing from anywhere.</summary>
    public const string LetterCsp = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>A browser that was here once asks by HTTPS for a year, whatever is typed.</summary>
    public const string Year = "max-age=31536000";

    private static readonly object AsLetter = new();

    /// <summary>This answer is a letter's own HTML.</summary>
    public static void AnswerIsALetter(this HttpContext http) => http.Items[AsLetter] = true;

    private static readonly object BackKey = new();

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(static state =>
        {
            Set((HttpResponse)state);
            return Task.CompletedTask;
        }, http.Response);
        return next(http);
    });

    /// <summary>This answer may stay in the browser it went to: without that, Back leads from one posted page to no other.</summary>
    public static void LetBackWork(this HttpContext http) => http.Items[BackKey] = true;

    private static bool IsOnlyByHttps(HttpResponse response) =>
        response.HttpContext.Request.IsHttps && response.HttpContext.RequestServices.GetRequiredService<IConfiguration>().SpeaksHttps();

    private static void Set(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = response.HttpContext.Items.ContainsKey(AsLetter) ? LetterCsp : Csp;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = Permissions;
        if (IsOnlyByHttps(response)) headers.StrictTransportSecurity = Year;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        var page = response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        if (response.HttpContext.Items.ContainsKey(BackKey))
        {
            headers.CacheControl = "private, no-cache";
            headers.Remove(HeaderNames.Pragma);
        }
        else if (page || !headers.ContainsKey(HeaderNames.CacheControl)) headers.CacheControl = "no-store";
    }
}
