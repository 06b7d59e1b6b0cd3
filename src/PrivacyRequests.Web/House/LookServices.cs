using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>Registration of everything that pages look with.</summary>
public static class LookServices
{
    public static IServiceCollection AddLook(this IServiceCollection services)
    {
        Words.AddFrom(typeof(LookServices).Assembly);
        services.TryAddScoped(_ => Words.In("en"));
        services.TryAddScoped(_ => OfficeFace.Default);
        services.Configure<AntiforgeryOptions>(options => options.SuppressXFrameOptionsHeader = true); // frame-ancestors says it
        // Pages are left out: an answer that mixes what was typed with a secret must not tell by its length (BREACH).
        return services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/css", "text/javascript", "application/javascript", "image/svg+xml"];
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
    }

    /// <summary>Headers, error pages and static files. First in the pipeline.</summary>
    public static WebApplication UseLook(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseHttpsOnly();
        app.UseResponseCompression();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            // Who is signed in is asked anew: what failed may be that question.
            CreateScopeForErrors = true,
            StatusCodeSelector = StatusOf,
            // What a visitor sent can't be read: no error of ours.
            SuppressDiagnosticsCallback = failed => failed.Exception is BadHttpRequestException,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.MapStaticAssets().AllowAnonymous().Add(LeaveOutScripts);
        app.MapBrandStylesheet();
        return app;
    }

    /// <summary>Of the framework's own files only the style sheets that our pages take are served; its scripts are used by nothing.</summary>
    private static void LeaveOutScripts(EndpointBuilder file)
    {
        if (file is not RouteEndpointBuilder { RoutePattern.RawText: { } path } || !path.TrimStart('/').StartsWith("Identity/", StringComparison.OrdinalIgnoreCase)) return;
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (!name.StartsWith("bootstrap.min.", StringComparison.Ordinal) && !name.StartsWith("bootstrap-reboot.min.", StringComparison.Ordinal)
            || name.Contains(".js", StringComparison.Ordinal)) file.RequestDelegate = NotFoundAsync;
    }

    private static Task NotFoundAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>What is nobody's fault here has an answer of its own: the database is away, or two people changed one thing at the same moment.</summary>
    private static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when AwayDatabase.Is(failure) => StatusCodes.Status503ServiceUnavailable,
        DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status500InternalServerError,
    };
}
