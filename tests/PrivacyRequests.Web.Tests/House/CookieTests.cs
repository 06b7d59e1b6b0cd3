using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.Tests.Staff;

namespace PrivacyRequests.Web.Tests.House;

/// <summary>Where the site speaks HTTPS every cookie is bound to it.</summary>
public sealed class CookieTests : IDisposable
{
    private readonly AskedOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Every_cookie_is_bound_to_this_host_to_HTTPS_and_hidden_from_script()
    {
        var given = new List<string>();
        var http = (await office.AskAsync("/requests/new")).Response;
        given.AddRange(http.Headers.SetCookie!);
        foreach (var give in new Action<Microsoft.AspNetCore.Http.HttpContext>[]
        {
            c => office.Services.GetRequiredService<StatusCookie>().Give(c, Guid.NewGuid()),
            c => office.Services.GetRequiredService<StatusCookie>().Take(c),
            c => office.Services.GetRequiredService<ReceivedCookie>().Give(c, Guid.NewGuid()),
            c => office.Services.GetRequiredService<AnswerCookie>().Remember(c, Guid.NewGuid()),
            c => office.Services.GetRequiredService<KnownBrowsers>().Remember(c, new([new([new(System.Security.Claims.ClaimTypes.NameIdentifier, "x")])])),
        })
        {
            var context = new Microsoft.AspNetCore.Http.DefaultHttpContext { RequestServices = office.Services };
            give(context);
            given.AddRange(context.Response.Headers.SetCookie!);
        }

        Assert.Equal(6, given.Count);
        Assert.All(given, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.All(["; path=/;", "; secure", "; httponly", "; samesite="], part => Assert.Contains(part, cookie + ";", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task The_cookies_of_a_sign_in_are_bound_too_also_on_a_trial_without_a_certificate()
    {
        await using var trial = new ProductionOffice();
        foreach (var host in new TestOffice[] { office, trial })
        {
            var schemes = host.Services.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>>();
            Assert.All(new[] { Microsoft.AspNetCore.Identity.IdentityConstants.ApplicationScheme, Microsoft.AspNetCore.Identity.IdentityConstants.TwoFactorUserIdScheme }, scheme =>
            {
                var cookie = schemes.Get(scheme).Cookie;
                Assert.StartsWith("__Host-", cookie.Name, StringComparison.Ordinal);
                Assert.Equal((Microsoft.AspNetCore.Http.CookieSecurePolicy.Always, true), (cookie.SecurePolicy, cookie.HttpOnly));
            });
        }

        using var elsewhere = trial.CreateClient(new() { BaseAddress = new Uri("http://office.example.org") });
        Assert.Contains("Signing in works over HTTPS only", (await elsewhere.OpenAsync(Links.SignIn)).Text, StringComparison.Ordinal);
        using var here = trial.CreateClient();
        Assert.DoesNotContain("HTTPS only", (await here.OpenAsync(Links.SignIn)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_over_a_redirect_is_bound_as_well()
    {
        var officer = await office.AddOfficerAsync(password: StaffStories.Password);
        var token = await office.With<PrivacyRequests.Office.MakeDemoSignIn, string>(act => act.HandleAsync(officer.Number, CancellationToken.None));
        var browser = office.Browser();
        using var signedIn = await browser.SendAsync((await browser.OpenAsync(Links.DemoSignIn(token))).Submission());
        var told = await office.Receive(Asked.For(Right.Delete));

        using var done = await browser.SendAsync((await browser.OpenAsync(Links.Act($"{told.Reference}-1", CaseAct.AddNote))).Fill("Form.Note", "A note.").Submission());

        Assert.Contains(done.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-flash=", StringComparison.Ordinal) && c.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }
}
