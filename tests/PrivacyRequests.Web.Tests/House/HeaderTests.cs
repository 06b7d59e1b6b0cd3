using System.Net;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.House;

/// <summary>Exactly these headers, and no other, go out with an answer.</summary>
public sealed class HeaderTests : IDisposable
{
    /// <summary>Values that differ from answer to answer.</summary>
    private static readonly string[] Differing = ["ETag", "Last-Modified", "Content-Length", "Set-Cookie"];

    private static readonly string[] Always =
    [
        "Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; connect-src 'self'",
        "Cross-Origin-Opener-Policy: same-origin",
        "Cross-Origin-Resource-Policy: same-origin",
        "Permissions-Policy: accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()",
        "Referrer-Policy: no-referrer",
        "Strict-Transport-Security: max-age=31536000",
        "X-Content-Type-Options: nosniff",
    ];

    private readonly AskedOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData("/Identity/lib/bootstrap/dist/css/bootstrap.min.css", HttpStatusCode.OK)]
    [InlineData("/Identity/lib/bootstrap/dist/css/bootstrap-reboot.min.css", HttpStatusCode.OK)]
    [InlineData("/site.js", HttpStatusCode.OK)]
    [InlineData("/Identity/lib/bootstrap/dist/js/bootstrap.min.js", HttpStatusCode.NotFound)]
    [InlineData("/Identity/lib/jquery/dist/jquery.min.js", HttpStatusCode.NotFound)]
    [InlineData("/Identity/js/site.js", HttpStatusCode.NotFound)]
    public async Task Of_the_frameworks_files_only_the_style_sheets_in_use_are_served(string file, HttpStatusCode status)
    {
        using var answer = await office.Browser().GetAsync(new Uri(file, UriKind.Relative));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_a_file_an_error_and_a_redirect_carry_exactly_these_headers()
    {
        await AssertHeadersAsync("/requests/status", 200, "Cache-Control: no-store", "Content-Type: text/html; charset=utf-8", "Pragma: no-cache", "Set-Cookie: …");
        await AssertHeadersAsync("/site.css", 200, "Accept-Ranges: bytes", "Cache-Control: no-cache", "Content-Length: …", "Content-Type: text/css", "ETag: …", "Last-Modified: …", "Vary: Accept-Encoding");
        await AssertHeadersAsync("/no/such/page", 404, "Cache-Control: no-store", "Content-Type: text/html; charset=utf-8");
        await AssertHeadersAsync(Links.Queue, 302, "Cache-Control: no-store", $"Location: {Links.SignIn}?ReturnUrl=%2Fadmin");
    }

    [Fact]
    public async Task Where_the_site_speaks_plain_HTTP_nothing_is_promised_about_HTTPS()
    {
        await using var plain = new TestOffice();

        using var answer = await plain.CreateClient().GetAsync(new Uri("/", UriKind.Relative));

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.All(Always.Where(h => !h.StartsWith("Strict", StringComparison.Ordinal)), h => Assert.Equal(h.Split(": ", 2)[1], string.Join(", ", answer.Headers.GetValues(h.Split(": ", 2)[0]))));
    }

    private async Task AssertHeadersAsync(string path, int status, params string[] besides)
    {
        var answer = (await office.AskAsync(path)).Response;

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(
            string.Join('\n', Always.Concat(besides).Order(StringComparer.Ordinal)),
            string.Join('\n', answer.Headers.Select(h => $"{h.Key}: {(Differing.Contains(h.Key) ? "…" : h.Value.ToString())}").Order(StringComparer.Ordinal)));
    }
}
