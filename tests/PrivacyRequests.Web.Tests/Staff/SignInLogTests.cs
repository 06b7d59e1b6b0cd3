using System.Net;
using PrivacyRequests.Office;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Staff;

/// <summary>What the log tells of accounts: who, by number, and what; after a break-in it is all there is to look at.</summary>
public sealed class SignInLogTests : IDisposable
{
    private const string Other = "another long password";
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    /// <summary>The lines about accounts, without the class that wrote them.</summary>
    private List<string> Lines => [.. office.Log.Lines
        .Where(l => l.Contains("taff member", StringComparison.Ordinal) || l.Contains("nobody here", StringComparison.Ordinal))
        .Select(l => l[(l.IndexOf(": ", StringComparison.Ordinal) + 2)..].Trim())];

    [Fact]
    public async Task Signing_in_and_out_and_changes_of_an_account_are_lines_by_number_alone()
    {
        var browser = office.CreateClient();
        var (key, _) = await SetUpAsync(browser);
        await (await browser.OpenAsync(Links.ChangePassword)).Fill("Form.Current", StaffStories.Password).Fill("Form.Password", Other).SubmitAsync();
        await (await browser.OpenAsync(Links.SignOut)).SubmitAsync();
        var second = await browser.SignInAsync("olivia@example.org", Other);
        await (await second.Fill("Form.Code", "000000").SubmitAsync()).Fill("Form.Code", Totp.Code(key)).SubmitAsync();
        var codes = await (await browser.OpenAsync(Links.SecondFactor)).SubmitAsync("Make new recovery codes");
        var paper = await (await office.CreateClient().SignInAsync("olivia@example.org", Other)).FollowAsync("I do not have my phone with me");
        await (await paper.Fill("Form.Code", "AAAAA-AAAAA").SubmitAsync()).Fill("Form.Code", FirstOf(codes)).SubmitAsync();
        var invited = await office.AddStaffAsync("Ina Invited");
        var link = await browser.PasswordLinkAsync(invited);
        await (await office.CreateClient().OpenAsync(link)).Fill("Form.Email", invited.Email).Fill("Form.Password", Other).SubmitAsync();
        await office.CreateClient().SignInAsync(invited.Email!, Other);
        await (await browser.OpenAsync(Links.SecondFactor)).SubmitAsync("Set up another phone");

        Assert.Equal(
            [
                "Staff member 1 was set up as the first officer.",
                "Staff member 1 changed staff member 1: SecondFactor.",
                "Staff member 1 changed staff member 1: Password.",
                "Staff member 1 signed out.",
                "Staff member 1 was not signed in (WrongCode).",
                "Staff member 1 signed in (App).",
                "Staff member 1 changed staff member 1: RecoveryCodes.",
                "Staff member 1 was not signed in (WrongRecoveryCode).",
                "Staff member 1 signed in (RecoveryCode).",
                "A password link was made for staff member 2.",
                "Staff member 1 changed staff member 2: Link.",
                "Staff member 2 chose a password by a link.",
                "Staff member 2 signed in (Password).",
                "Staff member 1 changed staff member 1: SecondFactorRemoved.",
            ],
            Lines);
    }

    [Fact]
    public async Task Each_way_in_that_fails_says_why()
    {
        var officer = await office.AddOfficerAsync(password: StaffStories.Password);
        var invited = await office.AddStaffAsync("Ina Invited");
        var left = await office.AddStaffAsync("Lena Left", StaffStories.Password);
        await office.With<SetStaffActive>(act => act.HandleAsync(left.Number, active: false, CancellationToken.None));

        await office.CreateClient().SignInAsync("nobody@example.org");
        await office.CreateClient().SignInAsync(invited.Email!);
        await office.CreateClient().SignInAsync(left.Email!);
        for (var tries = 0; tries <= StaffAccounts.MaxTries; tries++) await office.CreateClient().SignInAsync(officer.Email!, "not the right one");

        Assert.Equal(
            [
                "Somebody tried to sign in with an address of nobody here.",
                $"Staff member {invited.Number} was not signed in (NoPasswordYet).",
                $"Staff member {left.Number} was not signed in (Deactivated).",
                .. Enumerable.Repeat($"Staff member {officer.Number} was not signed in (WrongPassword).", StaffAccounts.MaxTries - 1),
                $"Staff member {officer.Number} was not signed in (Rests).",
                $"Staff member {officer.Number} was not signed in (Rests).",
            ],
            Lines);
    }

    [Fact]
    public async Task Who_is_deactivated_between_password_and_second_factor_does_not_get_in()
    {
        var (key, code) = await SetUpAsync(office.CreateClient());
        await office.AddOfficerAsync("Otto Other");
        var app = await office.CreateClient().SignInAsync("olivia@example.org");
        var paper = await (await office.CreateClient().SignInAsync("olivia@example.org")).FollowAsync("I do not have my phone with me");
        await office.With<SetStaffActive>(act => act.HandleAsync(1, active: false, CancellationToken.None));

        var byApp = await app.Fill("Form.Code", Totp.Code(key)).SubmitAsync();
        var byPaper = await paper.Fill("Form.Code", code).SubmitAsync();

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (byApp.Status, byPaper.Status));
        Assert.Equal(2, Lines.Count(l => l == "Staff member 1 was not signed in (Deactivated)."));
    }

    /// <summary>The first officer, with a phone.</summary>
    /// <returns>The key of the phone, and a recovery code.</returns>
    private async Task<(string Key, string Code)> SetUpAsync(HttpClient browser)
    {
        await (await browser.OpenAsync(await office.SetUpLinkAsync())).FillOfficer().SubmitAsync();
        var (page, key) = await browser.AskForKeyAsync();
        return (key, FirstOf(await page.Fill("Form.Code", Totp.Code(key)).SubmitAsync("Check the code")));
    }

    private static string FirstOf(Page codes) => codes.Document.QuerySelector(".recovery li")!.TextContent.Trim();
}
