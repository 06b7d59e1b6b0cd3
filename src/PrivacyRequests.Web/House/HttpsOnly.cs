using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using PrivacyRequests.Office;
using IPNetwork = System.Net.IPNetwork;

namespace PrivacyRequests.Web.House;

/// <summary>
/// Where <c>Site:Address</c> begins with https, nothing is said in the clear: a visitor who came by plain HTTP is sent to the site's own
/// address, and what was sent that way is not taken. The checks of health are asked inside the house.
/// </summary>
public static partial class HttpsOnly
{
    /// <summary>Left by a proxy that is not named, or, as <c>X-Original-For</c>, by one that is named and says nothing of HTTPS.</summary>
    private static readonly string[] SaidByProxies = ["X-Forwarded-Proto", "X-Forwarded-For", ForwardedHeadersDefaults.XOriginalForHeaderName];

    /// <summary>RFC 1918, RFC 4193, link-local and this machine itself.</summary>
    private static readonly IPNetwork[] Inside = [.. new[] { "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "169.254.0.0/16", "fc00::/7", "fe80::/10", "::1/128" }.Select(IPNetwork.Parse)];

    private static readonly TimeSpan BetweenLines = TimeSpan.FromMinutes(1);

    public static bool SpeaksHttps(this IConfiguration configuration) => configuration["Site:Address"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;

    public static void UseHttpsOnly(this WebApplication app)
    {
        if (!app.Configuration.SpeaksHttps()) return;
        var site = app.Configuration["Site:Address"]!.TrimEnd('/');
        var (time, words, told) = (app.Services.GetRequiredService<TimeProvider>(), Words.In("en"), DateTimeOffset.MinValue);
        app.Use((http, next) =>
        {
            if (http.Request.IsHttps || http.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)) return next(http);
            var byProxy = SaidByProxies.Any(http.Request.Headers.ContainsKey);
            // Anybody can write such a header: one line a minute.
            if (byProxy && time.GetUtcNow() - told >= BetweenLines)
            {
                told = time.GetUtcNow();
                NotNamed(app.Logger, Said(http.Connection.RemoteIpAddress));
            }

            // To send on whom a proxy has sent here would go round in circles.
            if (byProxy || !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)))
            {
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return http.Response.WriteAsync(words["Error.InTheClear", site], http.RequestAborted);
            }

            http.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            http.Response.Headers.Location = site + http.Request.PathBase.ToUriComponent() + http.Request.Path.ToUriComponent() + http.Request.QueryString.ToUriComponent();
            return Task.CompletedTask;
        });
    }

    /// <summary>A proxy mostly lies in a network of the house, and then its address is needed. Any other may be a visitor's own, which stands in no log.</summary>
    private static string Said(IPAddress? from) => from is { IsIPv4MappedToIPv6: true } ? Said(from.MapToIPv4())
        : from is not null && Inside.Any(n => n.Contains(from)) ? from.ToString() : "a public address";

    [LoggerMessage(Level = LogLevel.Warning, Message = "A proxy at {Address} sends visitors here by plain HTTP. Name it in Proxies:Trusted, and let it say X-Forwarded-Proto: until then they are refused.")]
    private static partial void NotNamed(ILogger log, string address);
}
