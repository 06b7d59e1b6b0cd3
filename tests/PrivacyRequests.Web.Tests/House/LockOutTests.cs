using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.Tests.Staff;

namespace PrivacyRequests.Web.Tests.House;

/// <summary>Strangers who try passwords make an account rest; they keep nobody out who was signed in here before.</summary>
public sealed class LockOutTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task While_strangers_make_an_account_rest_its_owner_signs_in_from_a_browser_used_before()
    {
        var member = await office.AddOfficerAsync(password: StaffStories.Password);
        var own = await SignedOutAsync(member.Email!);
        await RestAsync(member.Email!);

        Assert.Equal(Links.SignIn, (await office.CreateClient().SignInAsync(member.Email!)).Address.Split('?')[0]);
        Assert.NotEqual(Links.SignIn, (await own.SignInAsync(member.Email!)).Address.Split('?')[0]);
    }

    [Fact]
    public async Task A_browser_that_was_used_before_has_few_tries_of_its_own()
    {
        var member = await office.AddOfficerAsync(password: StaffStories.Password);
        var own = await SignedOutAsync(member.Email!);
        await RestAsync(member.Email!);
        for (var tries = 0; tries < 7; tries++) await own.SignInAsync(member.Email!, "not the right one");

        Assert.Equal(Links.SignIn, (await own.SignInAsync(member.Email!)).Address.Split('?')[0]);
    }

    [Fact]
    public async Task A_browser_of_one_member_opens_no_resting_account_of_another()
    {
        var (olivia, otto) = (await office.AddOfficerAsync(password: StaffStories.Password), await office.AddOfficerAsync("Otto Other", StaffStories.Password));
        var own = await SignedOutAsync(otto.Email!);
        await RestAsync(olivia.Email!);

        Assert.Equal(Links.SignIn, (await own.SignInAsync(olivia.Email!)).Address.Split('?')[0]);
    }

    /// <summary>A browser in which this member was signed in, and is not any more.</summary>
    private async Task<HttpClient> SignedOutAsync(string email)
    {
        var cookies = new CookieContainerHandler();
        var browser = office.CreateDefaultClient(new RedirectHandler(), cookies);
        await browser.SignInAsync(email);
        foreach (System.Net.Cookie cookie in cookies.Container.GetCookies(browser.BaseAddress!)) cookie.Expired = cookie.Name == "staff";
        return browser;
    }

    private async Task RestAsync(string email)
    {
        var stranger = office.CreateClient();
        for (var tries = 0; tries < StaffAccounts.MaxTries; tries++) await stranger.SignInAsync(email, "not the right one");
    }
}
