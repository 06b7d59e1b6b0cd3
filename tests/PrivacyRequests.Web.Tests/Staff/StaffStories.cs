using System.Text.RegularExpressions;
using PrivacyRequests.Office;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Staff;

/// <summary>Steps that several stories share.</summary>
internal static partial class StaffStories
{
    public const string Password = "correct horse battery";

    /// <summary>The path of the set-up link as the console prints it.</summary>
    public static async Task<string> SetUpLinkAsync(this TestOffice office)
    {
        await using var console = new StringWriter();
        await StartBanner.AnnounceAsync(office.Services, "http://[::]:5080", console);
        return Printed.Match(console.ToString()).Groups[1].Value;
    }

    public static Page FillOfficer(this Page page) => page
        .Fill("Form.Name", "Olivia Officer").Fill("Form.Function", "Compliance Officer")
        .Fill("Form.Email", "olivia@example.org").Fill("Form.Password", Password);

    public static async Task<Page> SignInAsync(this HttpClient browser, string email, string password = Password, string page = Links.SignIn) =>
        await (await browser.OpenAsync(page)).Fill("Form.Email", email).Fill("Form.Password", password).SubmitAsync("Sign in");

    /// <summary>Starts the set-up of an authenticator app.</summary>
    /// <returns>The page with the key, and the key.</returns>
    public static async Task<(Page Page, string Key)> AskForKeyAsync(this HttpClient browser)
    {
        var page = await (await browser.OpenAsync(Links.SetUpSecondFactor)).SubmitAsync();
        return (page, page.Document.QuerySelector(".secret")!.TextContent);
    }

    public static async Task<MailParts[]> EmailsAsync(this TestOffice office)
    {
        await office.With<StaffMail>(mail => mail.SendWaitingAsync(CancellationToken.None));
        var folder = Path.Combine(office.Folder, "letters");
        return Directory.Exists(folder) ? [.. await Task.WhenAll(Directory.GetFiles(folder, "*.eml").Select(async f => MailParts.Read(await File.ReadAllTextAsync(f))))] : [];
    }

    public static async Task<string> PasswordLinkAsync(this HttpClient officer, StaffMember member)
    {
        var page = await (await officer.OpenAsync(Links.StaffMember(member.Number))).SubmitAsync("Make a password link");
        return new Uri(page.Document.QuerySelector(".secret")!.TextContent).PathAndQuery;
    }

    [GeneratedRegex(@"http://localhost:5080(/setup/\w+)")]
    private static partial Regex Printed { get; }
}
