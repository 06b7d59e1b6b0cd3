using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.House;

/// <summary>Where a visitor comes from is believed from a named proxy alone, and nothing is said in the clear.</summary>
public sealed class ProxyTests : IDisposable
{
    private readonly AskedOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData("10.0.0.4")]
    [InlineData("172.18.3.4")]
    public async Task A_named_proxy_says_who_came_and_how(string proxy)
    {
        var asked = await office.AskAsync("/", "http", from: proxy, headers: [("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https")]);

        Assert.Equal(200, asked.Response.StatusCode);
        Assert.Equal(IPAddress.Parse("203.0.113.7"), asked.Connection.RemoteIpAddress);
        Assert.True(asked.Request.IsHttps);
    }

    [Fact]
    public async Task Of_a_row_of_named_proxies_the_first_stranger_is_the_visitor()
    {
        var asked = await office.AskAsync("/", headers: [("X-Forwarded-For", "198.51.100.66, 203.0.113.7, 172.18.0.9"), ("X-Forwarded-Proto", "https, https, https")]);

        Assert.Equal(IPAddress.Parse("203.0.113.7"), asked.Connection.RemoteIpAddress);
    }

    [Fact]
    public async Task Forged_headers_of_anybody_else_change_nothing()
    {
        var forged = await office.AskAsync("/", from: "203.0.113.7", headers: [("X-Forwarded-For", "198.51.100.1"), ("X-Forwarded-Proto", "http"), ("X-Forwarded-Host", "evil.example")]);
        var clear = await office.AskAsync("/", "http", from: "203.0.113.7", headers: [("X-Forwarded-Proto", "https")]);
        var again = await office.AskAsync("/", "http", from: "203.0.113.7", headers: [("X-Forwarded-Proto", "https")]);
        office.Clock.Pass(TimeSpan.FromMinutes(1));
        var unnamed = await office.AskAsync("/", "http", from: "192.168.7.7", headers: [("X-Forwarded-Proto", "https")]);

        Assert.Equal((200, IPAddress.Parse("203.0.113.7"), true), (forged.Response.StatusCode, forged.Connection.RemoteIpAddress, forged.Request.IsHttps));
        Assert.Equal("privacy.example.org", forged.Request.Host.Value);
        Assert.All([clear, again, unnamed], a => Assert.Equal(400, a.Response.StatusCode));
        // The address of a machine inside the house helps whoever runs the site; any other may be a person's.
        Assert.Equal(2, office.Log.Warnings.Count(w => w.Contains("Proxies:Trusted", StringComparison.Ordinal)));
        Assert.Contains(office.Log.Warnings, w => w.Contains("192.168.7.7", StringComparison.Ordinal));
        Assert.DoesNotContain(office.Log.Lines, l => l.Contains("203.0.113.7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_named_proxy_that_says_nothing_of_HTTPS_sends_nobody_round_in_circles()
    {
        var asked = await office.AskAsync("/", "http", headers: [("X-Forwarded-For", "203.0.113.7")]);

        Assert.Equal(400, asked.Response.StatusCode);
        Assert.Contains(office.Log.Warnings, w => w.Contains("X-Forwarded-Proto", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_household_has_one_count_of_tries_whichever_of_its_addresses_it_takes()
    {
        for (var n = 0; n < 20; n++) Assert.Equal(400, (await office.AskAsync(Links.EnterCode, method: "POST", from: $"2001:db8:1:2::{n + 1:x}")).Response.StatusCode);

        Assert.Equal(429, (await office.AskAsync(Links.EnterCode, method: "POST", from: "2001:db8:1:2:ffff::1")).Response.StatusCode);
        Assert.Equal(400, (await office.AskAsync(Links.EnterCode, method: "POST", from: "2001:db8:1:3::1")).Response.StatusCode);
    }

    [Fact]
    public async Task Plain_HTTP_leads_to_the_site_itself_and_takes_nothing()
    {
        var page = await office.AskAsync("/requests/new?right=Delete", "http");
        var sent = await office.AskAsync("/requests/new", "http", "POST");
        var health = await office.AskAsync("/health/live", "http");

        Assert.Equal((308, $"{AskedOffice.Site}/requests/new?right=Delete"), (page.Response.StatusCode, page.Response.Headers.Location.ToString()));
        Assert.Equal(400, sent.Response.StatusCode);
        Assert.Contains(AskedOffice.Site, await Body(sent), StringComparison.Ordinal);
        Assert.Equal(200, health.Response.StatusCode);
    }

    [Fact]
    public async Task Signing_in_stays_within_the_site_whatever_host_a_visitor_names()
    {
        var asked = await office.Server.SendAsync(http =>
        {
            (http.Request.Scheme, http.Request.Host, http.Request.Path) = ("https", new("evil.example"), Links.Staff);
            http.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.7");
        });

        Assert.StartsWith($"{Links.SignIn}?ReturnUrl=", asked.Response.Headers.Location.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_proxy_is_named_none_is_believed()
    {
        await using var alone = new TestOffice();

        var asked = await alone.Server.SendAsync(http =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Loopback;
            http.Request.Headers["X-Forwarded-For"] = "198.51.100.1";
        });

        Assert.Equal(IPAddress.Loopback, asked.Connection.RemoteIpAddress);
    }

    [Fact]
    public async Task A_setting_that_is_no_network_and_one_that_believes_everybody_end_the_start()
    {
        await using var mistyped = new TestOffice { Settings = { ["Proxies:Trusted"] = "10.0.0.4, proxy.local" } };
        await using var believing = new TestOffice { Settings = { ["FORWARDEDHEADERS_ENABLED"] = "true" } };

        Assert.Null(office.Services.WhyProxiesAreUnfit());
        Assert.Contains("\"proxy.local\"", WhyNot(mistyped), StringComparison.Ordinal);
        Assert.Contains("name your proxies", WhyNot(believing), StringComparison.Ordinal);
    }

    private static async Task<string> Body(Microsoft.AspNetCore.Http.HttpContext answered)
    {
        using var reader = new StreamReader(answered.Response.Body);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asked of the parts that the start asks: an office that does not start has no services.</summary>
    private static string? WhyNot(TestOffice office)
    {
        var configuration = new Microsoft.Extensions.Configuration.ConfigurationManager();
        foreach (var (key, value) in office.Settings) configuration[key] = value;
        return new ServiceCollection().AddSingleton<Microsoft.Extensions.Configuration.IConfiguration>(configuration).BuildServiceProvider().WhyProxiesAreUnfit();
    }
}
