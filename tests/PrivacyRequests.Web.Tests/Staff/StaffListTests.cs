using System.Net;
using PrivacyRequests.Office;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Staff;

public sealed class StaffListTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Somebody_new_gets_a_link_by_e_mail_and_the_officer_sees_it_once()
    {
        var officer = await office.OfficerAsync();

        var added = await Fill(await officer.OpenAsync(Links.AddStaff), "sam@example.org", OfficeRole.Staff).SubmitAsync();
        var link = new Uri(added.Document.QuerySelector(".secret")!.TextContent).PathAndQuery;
        var later = await officer.OpenAsync(added.Address);
        var sam = office.CreateClient();
        await (await sam.OpenAsync(link)).Fill("Form.Email", "sam@example.org").Fill("Form.Password", StaffStories.Password).SubmitAsync();
        await sam.SignInAsync("sam@example.org");

        Assert.Equal("Added Sam Staff. An e-mail with a link to choose a password is on its way.", added.Flash);
        Assert.Null(later.Document.QuerySelector(".secret"));
        Assert.Contains("Has not chosen a password yet", later.Text, StringComparison.Ordinal);
        Assert.Equal("Your account", (await sam.OpenAsync(Links.Account)).Heading);
        var email = Assert.Single(await office.EmailsAsync());
        Assert.Equal("Sam Staff <sam@example.org>", email["To"]);
        Assert.Contains(link, email.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sam", email["Subject"], StringComparison.Ordinal);
        Assert.Empty(office.Log.Warnings);
    }

    [Fact]
    public async Task One_address_is_one_account_and_a_role_must_be_chosen()
    {
        var officer = await office.OfficerAsync();
        await Fill(await officer.OpenAsync(Links.AddStaff), "sam@example.org", OfficeRole.Staff).SubmitAsync();

        var twice = await Fill(await officer.OpenAsync(Links.AddStaff), "SAM@example.org", OfficeRole.Officer).SubmitAsync();
        var empty = await (await officer.OpenAsync(Links.AddStaff)).SubmitAsync("Add this person");

        Assert.Equal((HttpStatusCode.BadRequest, "Somebody on the staff has this e-mail address already."), (twice.Status, Assert.Single(twice.Errors)));
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Equal(["Enter a name.", "Enter a function, for example: Compliance Officer.", "Enter an e-mail address.", "Choose a role."], empty.Errors);
    }

    [Fact]
    public async Task An_office_always_keeps_an_officer()
    {
        var olivia = await office.AddOfficerAsync();
        var officer = await office.SignInAsync(olivia);
        var page = await officer.OpenAsync(Links.StaffMember(olivia.Number));

        var demoted = await page.Choose("Form.Role", OfficeRole.Staff).SubmitAsync("Save this role");
        var closed = await page.SubmitAsync("Close this account");

        Assert.All([demoted, closed], p => Assert.Equal("This is the only active officer. Make somebody else an officer first.", Assert.Single(p.Errors)));
        Assert.Equal("Staff", (await officer.OpenAsync(Links.Staff)).Heading);
    }

    [Fact]
    public async Task A_new_role_holds_after_the_next_sign_in_and_the_old_one_ends_within_a_minute()
    {
        var officer = await office.OfficerAsync();
        var member = await office.AddOfficerAsync("Otto Officer");
        var otto = await office.SignInAsync(member);

        var saved = await (await officer.OpenAsync(Links.StaffMember(member.Number))).Choose("Form.Role", OfficeRole.Staff).SubmitAsync("Save this role");
        office.Clock.Pass(TimeSpan.FromMinutes(2));

        Assert.Equal("Saved the role of Otto Officer. They have to sign in again.", saved.Flash);
        Assert.Equal("Sign in to the office", (await otto.OpenAsync(Links.Staff)).Heading);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.SignInAsync(member)).OpenAsync(Links.Staff)).Status);
    }

    [Fact]
    public async Task Whoever_left_keeps_the_name_and_can_come_back()
    {
        var officer = await office.OfficerAsync();
        var member = await office.AddStaffAsync(password: StaffStories.Password);

        var closed = await (await officer.OpenAsync(Links.StaffMember(member.Number))).SubmitAsync("Close this account");
        var refused = await office.CreateClient().SignInAsync(member.Email!);
        var opened = await closed.SubmitAsync("Open this account again");
        var back = await office.CreateClient().SignInAsync(member.Email!);

        Assert.Contains("Sam Staff", (await officer.OpenAsync(Links.Staff)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Opened the account of Sam Staff again.", opened.Flash);
        Assert.Equal(Links.Queue, back.Address);
    }

    [Fact]
    public async Task An_officer_who_lost_the_phone_sets_up_a_new_one()
    {
        var officer = await office.OfficerAsync();
        var member = await office.AddOfficerAsync("Otto Officer", StaffStories.Password);
        var otto = await office.SignInAsync(member);
        var (page, key) = await otto.AskForKeyAsync();
        await page.Fill("Form.Code", Totp.Code(key)).SubmitAsync("Check the code");

        await (await officer.OpenAsync(Links.StaffMember(member.Number))).SubmitAsync("Let them set up a new phone");
        var anew = await office.CreateClient().SignInAsync(member.Email!, page: $"{Links.SignIn}?ReturnUrl={Uri.EscapeDataString(Links.Staff)}");

        Assert.Equal("Set up your authenticator app", anew.Heading);
    }

    [Fact]
    public async Task There_is_nobody_behind_an_unknown_number() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.OfficerAsync()).OpenAsync(Links.StaffMember(999))).Status);

    [Theory]
    [InlineData("a Bcc: x@evil.example")]
    [InlineData("a b@example.org")]
    [InlineData("<a@example.org>")]
    public async Task What_can_be_no_address_is_none_for_staff_either(string email)
    {
        var refused = await Fill(await (await office.OfficerAsync()).OpenAsync(Links.AddStaff), email, OfficeRole.Staff).SubmitAsync();

        Assert.Equal((HttpStatusCode.BadRequest, "Enter an e-mail address, like name@example.com."), (refused.Status, Assert.Single(refused.Errors)));
    }

    private static Page Fill(Page form, string email, string role) =>
        form.Fill("Form.Name", "Sam Staff").Fill("Form.Function", "Front desk").Fill("Form.Email", email).Choose("Form.Role", role);
}
