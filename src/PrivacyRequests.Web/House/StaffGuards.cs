using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PrivacyRequests.Web.House;

/// <summary>What stands before the office's pages besides the policies.</summary>
public static class StaffGuards
{
    /// <summary>Rate-limit policy of pages that take a password or a code.</summary>
    public const string SignInLimit = nameof(SignInLimit);

    /// <summary>Authorization policy that nobody meets: an office page that names no act is closed.</summary>
    public const string Nobody = nameof(Nobody);

    /// <summary>Tries from one network in <see cref="TriesWindow"/>.</summary>
    public const int TriesInWindow = 20;
    public static readonly TimeSpan TriesWindow = TimeSpan.FromMinutes(5);

    public static void AddStaffGuards(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder().AddPolicy(Nobody, policy => policy.RequireAssertion(_ => false));
        services.Configure<RazorPagesOptions>(options => options.Conventions.AddAreaFolderApplicationModelConvention("Admin", "/", page =>
        {
            if (!page.HandlerTypeAttributes.OfType<AuthorizeAttribute>().Any(a => a.Policy is not null)) page.EndpointMetadata.Add(new AuthorizeAttribute(Nobody));
        }));
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(SignInLimit, http => HttpMethods.IsPost(http.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(http.Network() ?? "", _ => new() { PermitLimit = TriesInWindow, Window = TriesWindow })
                : RateLimitPartition.GetNoLimiter("reading"));
        });
    }

    /// <summary>Officers without a second factor are led to set it up before any office page. After authorization in the pipeline.</summary>
    public static void UseSecondFactorFirst(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var office = http.Request.Path.StartsWithSegments(Links.Queue, StringComparison.OrdinalIgnoreCase)
            || http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>()?.AreaName == "Admin";
        if (!office || !http.User.HasClaim(c => c.Type == StaffUser.SecondFactorMissingClaim)) return next(http);
        http.Response.Redirect(Links.SetUpSecondFactor);
        return Task.CompletedTask;
    });
}
