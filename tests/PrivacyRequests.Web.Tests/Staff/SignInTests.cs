using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Office;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Staff;

public sealed class SignInTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_failed_sign_in_tells_nothing_of_who_works_here()
    {
        var known = await office.AddOfficerAsync(password: StaffStories.Password);
        var invited = await office.AddStaffAsync("Ina Invited");
        var left = await office.AddStaffAsync("Lena Left", StaffStories.Password);
        await office.With<SetStaffActive>(act => act.HandleAsync(left.Number, active: false, CancellationToken.None));

        var pages = new[]
        {
            await office.CreateClient().SignInAsync(known.Email!, "not the right one"),
            await office.CreateClient().SignInAsync(invited.Email!),
            await office.CreateClient().SignInAsync(left.Email!),
            await office.CreateClient().SignInAsync("nobody@example.org"),
        };

        Assert.All(pages, p => Assert.Equal(HttpStatusCode.BadRequest, p.Status));
        Assert.Single(pages.Select(p => p.Text).Distinct());
        Assert.StartsWith("We could not sign you in", Assert.Single(pages[0].Errors), StringComparison.Ordinal);
        Assert.Empty(office.Log.Warnings);
    }

    [Fact]
    public async Task Five_wrong_passwords_stop_the_account_for_a_quarter_of_an_hour()
    {
        var member = await office.AddOfficerAsync(password: StaffStories.Password);
        var browser = office.CreateClient();
        Page? wrong = null;
        for (var tries = 0; tries < 5; tries++) wrong = await browser.SignInAsync(member.Email!, "not the right one");

        var right = await browser.SignInAsync(member.Email!);

        Assert.Equal(HttpStatusCode.BadRequest, right.Status);
        Assert.Equal(wrong!.Text, right.Text);
        var until = await office.Db(db => db.Users.Where(u => u.Number == member.Number).Select(u => u.LockoutEnd).SingleAsync());
        Assert.InRange(until!.Value - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task After_signing_in_people_are_where_they_wanted_to_go_and_never_elsewhere()
    {
        var member = await office.AddOfficerAsync(password: StaffStories.Password);
        var browser = office.CreateClient();

        var asked = await browser.OpenAsync(Links.Staff);
        var there = await asked.Fill("Form.Email", member.Email).Fill("Form.Password", StaffStories.Password).SubmitAsync();
        var outside = await office.CreateClient(new() { AllowAutoRedirect = false })
            .SignInAsync(member.Email!, page: $"{Links.SignIn}?ReturnUrl={Uri.EscapeDataString("https://example.com/")}");

        Assert.Equal(Links.SignIn, asked.Address.Split('?')[0]);
        Assert.Equal(Links.Staff, there.Address);
        Assert.Equal(Links.Queue, outside.Redirect);
    }

    [Fact]
    public async Task Too_many_tries_from_one_place_are_told_to_wait()
    {
        var browser = office.CreateClient();
        for (var tries = 0; tries < RateLimits.Tries; tries++) await browser.SignInAsync("nobody@example.org");

        var more = await browser.SignInAsync("nobody@example.org");

        Assert.Equal(HttpStatusCode.TooManyRequests, more.Status);
        Assert.Equal("There were too many tries in a short time", more.Heading);
    }

    [Fact]
    public async Task Whoever_leaves_is_signed_out_within_a_minute()
    {
        await office.AddOfficerAsync();
        var member = await office.AddStaffAsync(password: StaffStories.Password);
        var browser = await office.SignInAsync(member);
        Assert.Equal("Your account", (await browser.OpenAsync(Links.Account)).Heading);

        await office.With<SetStaffActive>(act => act.HandleAsync(member.Number, active: false, CancellationToken.None));
        office.Clock.Pass(StaffAccounts.StampInterval + TimeSpan.FromSeconds(1));

        Assert.Equal("Sign in to the office", (await browser.OpenAsync(Links.Account)).Heading);
    }

    [Fact]
    public async Task An_hour_without_a_click_signs_out_and_so_does_a_long_day()
    {
        var idle = await office.OfficerAsync();
        var busy = await office.OfficerAsync();

        for (var time = TimeSpan.Zero; time < TimeSpan.FromHours(11); time += TimeSpan.FromMinutes(40))
        {
            office.Clock.Pass(TimeSpan.FromMinutes(40));
            Assert.Equal("Your account", (await busy.OpenAsync(Links.Account)).Heading);
        }

        office.Clock.Pass(TimeSpan.FromMinutes(59));
        Assert.Equal("Sign in to the office", (await idle.OpenAsync(Links.Account)).Heading);
        Assert.Equal("Sign in to the office", (await busy.OpenAsync(Links.Account)).Heading);
    }

    [Fact]
    public async Task Signing_out_is_a_button_and_opening_its_page_changes_nothing()
    {
        var browser = await office.OfficerAsync();

        await browser.OpenAsync(Links.SignOut);
        var still = await browser.OpenAsync(Links.Account);
        var signedOut = await still.SubmitAsync("Sign out");

        Assert.Equal("Your account", still.Heading);
        Assert.Equal("You are signed out.", signedOut.Flash);
        Assert.Equal("Sign in to the office", (await browser.OpenAsync(Links.Account)).Heading);
    }

    [Fact]
    public async Task Who_signs_out_is_signed_out_with_every_copy_of_the_cookie_within_a_minute()
    {
        var member = await office.AddOfficerAsync(password: StaffStories.Password);
        var (here, elsewhere) = (await office.SignInAsync(member), await office.SignInAsync(member));

        await (await here.OpenAsync(Links.Account)).SubmitAsync("Sign out");
        office.Clock.Pass(StaffAccounts.StampInterval + TimeSpan.FromSeconds(1));

        Assert.Equal("Sign in to the office", (await elsewhere.OpenAsync(Links.Account)).Heading);
    }

    [Fact]
    public async Task Nobodys_mailbox_is_filled_with_links_that_others_ask_for()
    {
        var member = await office.AddOfficerAsync(password: StaffStories.Password);
        var browser = office.CreateClient();

        for (var i = 0; i < 6; i++) Assert.Equal(Links.ForgotPasswordSent, (await (await browser.OpenAsync(Links.ForgotPassword)).Fill("Form.Email", member.Email).SubmitAsync()).Address);
        await office.Services.GetRequiredService<StaffMail>().SendWaitingAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, Directory.GetFiles(Path.Combine(office.Folder, "letters")).Length);
    }

    [Fact]
    public async Task A_forgotten_password_is_chosen_anew_by_a_link_that_works_once()
    {
        var member = await office.AddOfficerAsync(password: "the one before it");
        var browser = office.CreateClient();

        var known = await (await browser.OpenAsync(Links.ForgotPassword)).Fill("Form.Email", member.Email).SubmitAsync();
        var unknown = await (await browser.OpenAsync(Links.ForgotPassword)).Fill("Form.Email", "nobody@example.org").SubmitAsync();
        var officer = await office.OfficerAsync();
        var link = await officer.PasswordLinkAsync(member);
        var form = await browser.OpenAsync(link);
        var saved = await form.Fill("Form.Email", member.Email).Fill("Form.Password", StaffStories.Password).SubmitAsync();
        var again = await form.Fill("Form.Email", member.Email).Fill("Form.Password", "another long password").SubmitAsync();

        Assert.Equal(known.Text, unknown.Text);
        Assert.Equal("Your password is saved", saved.Heading);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(Links.Queue, (await browser.SignInAsync(member.Email!)).Address);
        var emails = await office.EmailsAsync();
        Assert.Equal(2, emails.Length);
        Assert.All(emails, e => Assert.Equal("Choose a new password at California Skin Institute", e["Subject"]));
        Assert.DoesNotContain(office.Log.Lines, l => l.Contains("@example.org", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Changing_the_password_asks_for_the_one_in_use_and_ends_other_browsers()
    {
        var member = await office.AddOfficerAsync(password: StaffStories.Password);
        var (here, there) = (await office.SignInAsync(member), await office.SignInAsync(member));
        var form = await here.OpenAsync(Links.ChangePassword);

        var wrong = await form.Fill("Form.Current", "not this one").Fill("Form.Password", "a quite new password").SubmitAsync("Save this password");
        var done = await form.Fill("Form.Current", StaffStories.Password).Fill("Form.Password", "a quite new password").SubmitAsync("Save this password");
        office.Clock.Pass(TimeSpan.FromMinutes(2));

        Assert.Equal("This is not the password you have now.", Assert.Single(wrong.Errors));
        Assert.Equal(Links.Account, done.Address);
        Assert.Equal("Your account", (await here.OpenAsync(Links.Account)).Heading);
        Assert.Equal("Sign in to the office", (await there.OpenAsync(Links.Account)).Heading);
    }
}
