using System.Globalization;
using System.Net;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.Tests.Receive;

namespace PrivacyRequests.Web.Tests.Office;

/// <summary>An employee asks on the website: officers see it, staff don't, until an officer names somebody.</summary>
public sealed class RestrictedCaseTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task An_employees_request_is_nowhere_for_staff_until_an_officer_names_somebody()
    {
        var reference = await FileAsync();
        var desk = await office.AddStaffAsync("Dora Desk");
        var (officer, staff, other) = (await office.OfficerAsync(follow: false), await office.SignInAsync(desk), await office.StaffAsync());
        Assert.Equal(HttpStatusCode.OK, (await officer.OpenAsync(Links.Case(reference))).Status);
        Assert.False(await Sees(staff));

        var page = await officer.OpenAsync(Links.NamedPersons(reference));
        page = await page.SubmitAsync("Name this person");
        Assert.Equal(["Choose somebody."], page.Errors);
        await page.Choose("Form.Person", desk.Number.ToString(CultureInfo.InvariantCulture)).SubmitAsync("Name this person");

        Assert.True(await Sees(staff));
        Assert.False(await Sees(other));
        Assert.Contains("Named Dora Desk, who sees this request besides the officers.", (await officer.OpenAsync(Links.Case(reference))).Text, StringComparison.Ordinal);

        await (await officer.OpenAsync(Links.NamedPersons(reference))).SubmitAsync("Take off");
        Assert.False(await Sees(staff));
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.OpenAsync(Links.NamedPersons(reference))).Status);

        async Task<bool> Sees(HttpClient browser)
        {
            var queue = (await browser.OpenAsync(Links.Queue)).Text.Contains(reference, StringComparison.Ordinal);
            var all = (await browser.OpenAsync(Links.AllRequests)).Text.Contains(reference, StringComparison.Ordinal);
            var file = (await browser.OpenAsync(Links.Case(reference))).Status == HttpStatusCode.OK;
            Assert.Equal((queue, queue), (all, file));
            return file;
        }
    }

    [Fact]
    public async Task Staff_who_log_an_employees_letter_do_not_see_it_any_more()
    {
        var page = await (await office.StaffAsync(follow: false)).OpenAsync(Links.LogRequest);

        var logged = await page.Choose("Form.Door", "Post").Fill("Form.ReceivedOn", "2026-01-05").Choose("Asked.Rights", "Delete").Choose("Asked.Filer", "Consumer")
            .Fill("Asked.Name", "Emma Employee").Fill("Asked.Email", "emma@example.org").Choose("Asked.About", "Job").SubmitAsync("Log the request");

        Assert.Equal(Links.Queue, logged.Redirect);
        Assert.Single((await office.QueueAsync()).Rows);
    }

    private async Task<string> FileAsync()
    {
        var check = await office.CreateClient().AsMyselfAsync("KnowCategories", "Emma Employee", "emma@example.org").NextAsync(("About", "Job")).NextAsync().NextAsync(("AnswerBy", "Electronically"));
        return $"{(await check.SubmitAsync(Journey.Send)).Reference()}-1";
    }
}
