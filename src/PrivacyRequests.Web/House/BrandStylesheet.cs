namespace PrivacyRequests.Web.House;

/// <summary>The office's colours as a stylesheet, because no page may hold a style of its own. Made readable whatever the office chose.</summary>
public static class BrandStylesheet
{
    public const string Path = "/brand.css";

    private static readonly Colour LightPaper = Colour.White;
    private static readonly Colour DarkPaper = Colour.Parse("22272b");

    public static void MapBrandStylesheet(this IEndpointRouteBuilder app) => app.MapGet(Path, (OfficeFace face, HttpContext http) =>
    {
        http.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Text(Of(face), "text/css");
    }).AllowAnonymous();

    internal static string Of(OfficeFace face)
    {
        var brand = Hex(face.BrandColor, OfficeFace.Default.BrandColor);
        var ink = Hex(face.BrandInk, OfficeFace.Default.BrandInk);
        var light = brand.ReadableOn(LightPaper, 5.5, Colour.Black);
        if (ink.ContrastWith(light) < 4.5) ink = Colour.White;
        var dark = brand.ReadableOn(DarkPaper, 7, brand.Bright()).ReadableOn(DarkPaper, 7, Colour.White);
        return $$"""
            :root { --brand: {{light}}; --brand-ink: {{ink}} }
            @media screen and (prefers-color-scheme: dark) {
              :root { --brand: {{dark}}; --brand-ink: {{Colour.Black}} }
            }

            """;
    }

    private static Colour Hex(string colour, string otherwise) =>
        Colour.Parse(OfficeFace.Hex(colour) is { Length: > 0 } digits ? digits : OfficeFace.Hex(otherwise));
}
