using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Web.Tests.House;

/// <summary>Every page of the site by its own address, for tests that ask all of them.</summary>
internal static class EveryPage
{
    public static IEnumerable<RouteEndpoint> Endpoints(this TestOffice office) => office.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <summary>But for the error page.</summary>
    public static IEnumerable<(string Address, PageActionDescriptor Page)> Addresses(this TestOffice office, string reference) =>
        from endpoint in office.Endpoints()
        let page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()
        where page is not null && page.ViewEnginePath != "/Error"
        select ("/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { Name: "reference" } => reference,
            RoutePatternParameterPart parameter => Sample(parameter),
            _ => "",
        })))), page);

    /// <summary>An answer of 404 would say that the page was not reached.</summary>
    private static string Sample(RoutePatternParameterPart part) => part.ParameterPolicies.Select(p => p.Content).FirstOrDefault() switch
    {
        "guid" => Guid.Empty.ToString(),
        "int" => "1",
        { } regex when regex.StartsWith("regex", StringComparison.Ordinal) => regex["regex(^".Length..].TrimStart('(').Split('|', ')', '$')[0],
        _ => part.Default?.ToString() ?? "x",
    };
}
