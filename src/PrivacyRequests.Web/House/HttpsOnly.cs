namespace PrivacyRequests.Web.House;

/// <summary>
/// Where <c>Site:Address</c> begins with https, nothing is said in the clear: a visitor who came by plain HTTP is sent to the site's own
/// address, and what was sent that way is not taken. The checks of health are asked inside the house.
/// </summary>
public static partial class HttpsOnly
{
    private static readonly string[] SaidByProxies = ["X-Forwarded-Proto", "X-Forwarded-For"];

    public static bool SpeaksHttps(this IConfiguration configuration) => configuration["Site:Address"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;

    public static void UseHttpsOnly(this WebApplication app)
    {
        if (!app.Configuration.SpeaksHttps()) return;
        var site = app.Configuration["Site:Address"]!.TrimEnd('/');
        app.Use((http, next) =>
        {
            if (http.Request.IsHttps || http.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)) return next(http);
            var unnamed = SaidByProxies.Any(http.Request.Headers.ContainsKey);
            if (unnamed) NotNamed(app.Logger, http.Connection.RemoteIpAddress?.ToString());
            // To send on whom a proxy has sent here would go round in circles.
            if (unnamed || !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)))
            {
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            }

            http.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            http.Response.Headers.Location = site + http.Request.PathBase.ToUriComponent() + http.Request.Path.ToUriComponent() + http.Request.QueryString.ToUriComponent();
            return Task.CompletedTask;
        });
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A proxy at {Address} sends visitors here and is not named in Proxies:Trusted: they are refused.")]
    private static partial void NotNamed(ILogger log, string? address);
}
