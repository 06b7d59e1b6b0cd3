using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.Tests.House;

namespace PrivacyRequests.Web.Tests.Staff;

/// <summary>From a fresh installation to a first officer with a second factor.</summary>
public sealed class SetUpTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task The_printed_link_makes_an_officer_who_sets_up_a_phone_before_anything_else()
    {
        var browser = office.CreateClient();

        var phone = await (await browser.OpenAsync(await office.SetUpLinkAsync())).FillOfficer().SubmitAsync();
        var instead = await browser.OpenAsync(Links.Staff);
        var (page, key) = await browser.AskForKeyAsync();
        var wrong = await page.Fill("Form.Code", "12 34 56x").SubmitAsync("Check the code");
        var codes = await wrong.Fill("Form.Code", Totp.Code(key)).SubmitAsync("Check the code");
        var staff = await browser.OpenAsync(Links.Staff);

        Assert.Equal(Links.SetUpSecondFactor, phone.Address);
        Assert.Equal(Links.SetUpSecondFactor, instead.Address);
        Assert.StartsWith("data:image/svg+xml;base64,", page.Document.QuerySelector("img.qr")?.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(10, codes.Document.QuerySelectorAll(".recovery li").Length);
        Assert.Contains("Olivia Officer Compliance Officer Officer olivia@example.org Active", staff.Text, StringComparison.Ordinal);
        Assert.Empty(office.Log.Warnings);
        Assert.DoesNotContain(office.Log.Lines, l => l.Contains("olivia", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_site_that_says_it_has_started_has_printed_its_link_so_a_stop_at_once_interrupts_nothing()
    {
        await using var started = new StartedOffice();
        started.UseKestrel(0);
        started.StartServer();

        Assert.Equal(1, await started.LinksThen);
    }

    [Fact]
    public async Task With_a_phone_set_up_the_password_alone_opens_nothing()
    {
        var browser = office.CreateClient();
        await (await browser.OpenAsync(await office.SetUpLinkAsync())).FillOfficer().SubmitAsync();
        var (page, key) = await browser.AskForKeyAsync();
        var codes = await page.Fill("Form.Code", Totp.Code(key)).SubmitAsync("Check the code");
        var recovery = codes.Document.QuerySelector(".recovery li")!.TextContent.Trim();
        var elsewhere = office.CreateClient();

        var second = await elsewhere.SignInAsync("olivia@example.org", page: $"{Links.SignIn}?ReturnUrl={Uri.EscapeDataString(Links.Account)}");
        var closed = await elsewhere.OpenAsync(Links.Account);
        await (await elsewhere.SignInAsync("olivia@example.org")).Fill("Form.Code", Totp.Code(key)).SubmitAsync();
        var opened = await elsewhere.OpenAsync(Links.Account);
        var paper = office.CreateClient();
        var withPaper = await WithRecoveryCodeAsync(paper, recovery);
        var usedUp = await WithRecoveryCodeAsync(office.CreateClient(), recovery);

        Assert.Equal("Enter the code from your authenticator app", second.Heading);
        Assert.Equal("Sign in to the office", closed.Heading);
        Assert.Equal("Your account", opened.Heading);
        Assert.Equal(Links.Queue, withPaper.Address);
        Assert.Equal(HttpStatusCode.BadRequest, usedUp.Status);
        Assert.Contains("9 recovery codes left", (await browser.OpenAsync(Links.SecondFactor)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_works_once_and_looking_at_it_changes_nothing()
    {
        var link = await office.SetUpLinkAsync();
        var (first, second) = (office.CreateClient(), office.CreateClient());
        var (one, other) = (await first.OpenAsync(link), await second.OpenAsync(link));

        var made = await one.FillOfficer().SubmitAsync();
        var late = await other.FillOfficer().Fill("Form.Email", "other@example.org").SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, made.Status);
        Assert.Equal(HttpStatusCode.NotFound, late.Status);
        Assert.Equal("This set-up link does not work any more", late.Heading);
        Assert.Contains("start the site again", late.Text, StringComparison.Ordinal);
        Assert.Equal(1, await office.Db(db => db.Users.CountAsync()));
        Assert.Equal("", await office.SetUpLinkAsync());
    }

    [Fact]
    public async Task A_new_start_ends_the_link_before_it_and_a_day_ends_each()
    {
        var first = await office.SetUpLinkAsync();
        office.Clock.Pass(TimeSpan.FromMinutes(11)); // later than instances that start together
        var second = await office.SetUpLinkAsync();
        var browser = office.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(second)).Status);
        office.Clock.Pass(TimeSpan.FromHours(24));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(second)).Status);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_and_what_was_typed_is_kept()
    {
        var page = await office.CreateClient().OpenAsync(await office.SetUpLinkAsync());
        Assert.Equal(["Form.Name", "Form.Function", "Form.Email", "Form.Password", "__RequestVerificationToken"], page.Fields);

        var wrong = await page.Fill("Form.Name", "Ánna <b>").Fill("Form.Email", "anna@").Fill("Form.Password", "elevenchars").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(
            [
                "Enter a function, for example: Compliance Officer.",
                "Enter an e-mail address, like name@example.com.",
                "Use at least 12 characters for the password.",
            ],
            wrong.Errors);
        Assert.Equal(("Ánna <b>", ""), (wrong.Value("Form.Name"), wrong.Value("Form.Password")));
    }

    [Fact]
    public async Task In_development_the_phone_can_wait()
    {
        var browser = office.CreateClient();
        var phone = await (await browser.OpenAsync(await office.SetUpLinkAsync())).FillOfficer().SubmitAsync();

        var queue = await phone.SubmitAsync("Set up later");

        Assert.Equal(Links.Queue, queue.Address);
        Assert.Equal("Staff", (await browser.OpenAsync(Links.Staff)).Heading);
    }

    [Fact]
    public async Task In_production_nothing_waits_cookies_are_bound_to_the_host_and_no_demo_link_answers()
    {
        await using var production = new ProductionOffice();
        var browser = production.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
        using var answer = await browser.SendAsync((await browser.OpenAsync(await production.SetUpLinkAsync())).FillOfficer().Submission());
        var phone = await browser.OpenAsync(Links.SetUpSecondFactor);
        var demo = await production.With<MakeDemoSignIn, string>(act => act.HandleAsync(1, CancellationToken.None));

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.Contains("staff=", StringComparison.Ordinal));
        Assert.StartsWith("__Host-staff=", cookie, StringComparison.Ordinal);
        Assert.All(["path=/", "secure", "httponly"], part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("Set up your authenticator app", phone.Heading);
        Assert.DoesNotContain("Set up later", phone.Text, StringComparison.Ordinal);
        var forced = phone.Submission();
        forced.RequestUri = new Uri(forced.RequestUri!, $"{Links.SetUpSecondFactor}?handler=Later");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.SendAsync(forced)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(Links.DemoSignIn(demo))).Status);
    }

    private static async Task<Page> WithRecoveryCodeAsync(HttpClient browser, string code)
    {
        var second = await browser.SignInAsync("olivia@example.org");
        return await (await second.FollowAsync("I do not have my phone with me")).Fill("Form.Code", code).SubmitAsync();
    }

    /// <summary>Counts the set-up links in the moment in which the host says that it has started.</summary>
    private sealed class StartedOffice : TestOffice
    {
        private readonly TaskCompletionSource<int> links = new();

        public Task<int> LinksThen => links.Task;

        protected override IHost CreateHost(IHostBuilder builder)
        {
            var host = builder.Build();
            host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() =>
            {
                using var scope = host.Services.CreateScope();
                links.SetResult(scope.ServiceProvider.GetRequiredService<RequestsDb>().AccessLinks.Count(l => l.Purpose == LinkPurpose.SetUp));
            });
            host.Start();
            return host;
        }
    }
}
