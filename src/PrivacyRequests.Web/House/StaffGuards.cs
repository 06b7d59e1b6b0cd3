using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PrivacyRequests.Web.House;

/// <summary>What stands before the office's pages besides the policies.</summary>
public static class StaffGuards
{
    /// <summary>Authorization policy that nobody meets: an office page that names no act is closed.</summary>
    public const string Nobody = nameof(Nobody);

    public static void AddStaffGuards(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder().AddPolicy(Nobody, policy => policy.RequireAssertion(_ => false));
        services.Configure<RazorPagesOptions>(options => options.Conventions.AddAreaFolderApplicationModelConvention("Admin", "/", page =>
        {
            if (!page.HandlerTypeAttributes.OfType<AuthorizeAttribute>().Any(a => a.Policy is not null)) page.EndpointMetadata.Add(new AuthorizeAttribute(Nobody));
        }));
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
