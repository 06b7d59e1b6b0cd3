using System.Net;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Letters;

public sealed class DevMailAndHealthTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task In_Development_every_letter_can_be_read_in_both_parts()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        using var browser = office.CreateClient();

        var letter = await (await browser.OpenAsync(Links.DevMail)).FollowAsync("We received your privacy request");
        var html = await browser.GetAsync(new Uri(letter.Link("Open the HTML part"), UriKind.Relative));

        Assert.Contains(told.Reference, letter.Document.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Confirm my e-mail</a>", await html.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'", string.Join("", html.Headers.GetValues("Content-Security-Policy")));
        Assert.Contains("style-src 'self'", string.Join("", (await browser.GetAsync(new Uri(Links.DevMail, UriKind.Relative))).Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_is_ready_until_a_letter_that_is_due_has_waited_too_long()
    {
        using var browser = office.CreateClient();
        await office.Receive(Asked.For(Right.Delete));
        Assert.Equal(HttpStatusCode.OK, await Status(browser, "/health/ready"));

        office.Clock.Pass(TimeSpan.FromMinutes(16));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Status(browser, "/health/ready"));
        Assert.Contains("\"mail\":\"Unhealthy\"", await (await browser.GetAsync(new Uri("/health/ready", UriKind.Relative))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await Status(browser, "/health/live"));
    }

    [Fact]
    public async Task Intake_goes_on_while_the_mail_server_is_down()
    {
        office.Settings["Mail:Transport"] = "Smtp";
        office.Settings["Mail:Smtp:Host"] = "127.0.0.1";
        office.Settings["Mail:Smtp:Port"] = "1";
        office.Settings["Mail:Smtp:StartTls"] = "false";
        for (var i = 0; i < 2; i++)
        {
            await office.Receive(Asked.For(Right.Delete));
            await office.With<Correspondence.Outbox>(outbox => outbox.SendDueAsync(CancellationToken.None));
        }

        Assert.Equal(2, await office.Db(db => db.Filings.CountAsync()));
        // One letter asked whether the server is there; the other keeps its place.
        Assert.Equal(1, await office.Db(db => db.Letters.CountAsync(l => l.Attempts == 1 && l.LastError != null)));
        Assert.Equal(2, await office.Db(db => db.Letters.CountAsync(l => l.State == Correspondence.LetterState.Queued)));
    }

    private static async Task<HttpStatusCode> Status(HttpClient browser, string url) => (await browser.GetAsync(new Uri(url, UriKind.Relative))).StatusCode;
}
