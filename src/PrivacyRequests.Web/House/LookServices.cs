using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.ResponseCompression;
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
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = error => error is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.MapStaticAssets().AllowAnonymous();
        app.MapBrandStylesheet();
        return app;
    }
}
