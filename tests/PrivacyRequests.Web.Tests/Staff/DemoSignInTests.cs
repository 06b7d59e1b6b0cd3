using System.Net;
using PrivacyRequests.Office;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Staff;

public sealed class DemoSignInTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task The_link_shows_a_button_and_the_button_signs_in_once()
    {
        var member = await office.AddOfficerAsync();
        var token = await office.With<MakeDemoSignIn, string>(act => act.HandleAsync(member.Number, CancellationToken.None));
        var browser = office.CreateClient(new() { AllowAutoRedirect = false });

        var first = await browser.OpenAsync(Links.DemoSignIn(token));
        var again = await browser.OpenAsync(Links.DemoSignIn(token));
        var signedIn = await again.SubmitAsync();
        var afterwards = await office.CreateClient().OpenAsync(Links.DemoSignIn(token));

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal((HttpStatusCode.Redirect, Links.Queue), (signedIn.Status, signedIn.Redirect));
        Assert.Equal(HttpStatusCode.NotFound, afterwards.Status);
        Assert.Equal("This sign-in link does not work any more", afterwards.Heading);
        Assert.Empty(office.Log.Warnings);
    }

    [Fact]
    public async Task The_link_lives_for_one_hour()
    {
        var member = await office.AddOfficerAsync();
        var token = await office.With<MakeDemoSignIn, string>(act => act.HandleAsync(member.Number, CancellationToken.None));
        var page = await office.CreateClient().OpenAsync(Links.DemoSignIn(token));

        office.Clock.Pass(TimeSpan.FromHours(1));

        Assert.Equal(HttpStatusCode.NotFound, (await page.SubmitAsync()).Status);
    }
}
