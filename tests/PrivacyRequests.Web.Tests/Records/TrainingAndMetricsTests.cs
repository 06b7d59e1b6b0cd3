using System.Net;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Records;

public sealed class TrainingAndMetricsTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Staff_without_a_training_of_the_last_year_are_named_until_it_is_recorded()
    {
        var olivia = await office.AddOfficerAsync();
        var officer = await office.SignInAsync(olivia);
        Assert.Contains("No training in the last 12 months is recorded for: Olivia Officer.", (await officer.OpenAsync(Links.Queue)).Text, StringComparison.Ordinal);

        var register = await (await officer.OpenAsync(Links.Staff)).FollowAsync("Training register");
        var saved = await register.Choose("Form.Who", $"{olivia.Number}").Fill("Form.HeldOn", "2026-01-05").Fill("Form.Subject", "CCPA requests").SubmitAsync();

        Assert.Equal("Recorded the training of Olivia Officer.", saved.Flash);
        Assert.Contains("CCPA requests", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("No training", (await officer.OpenAsync(Links.Queue)).Text, StringComparison.Ordinal);
        office.Clock.MoveTo(new DateOnly(2027, 1, 5));
        Assert.DoesNotContain("No training", (await (await office.SignInAsync(olivia)).OpenAsync(Links.Queue)).Text, StringComparison.Ordinal);
        office.Clock.MoveTo(new DateOnly(2027, 1, 6));
        Assert.Contains("No training", (await (await office.SignInAsync(olivia)).OpenAsync(Links.Queue)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_training_that_is_not_said_or_has_not_been_held_is_refused()
    {
        var olivia = await office.AddOfficerAsync();
        var register = await (await office.SignInAsync(olivia)).OpenAsync(Links.Training);

        var empty = await register.Fill("Form.HeldOn", "").SubmitAsync();
        var tomorrow = await register.Choose("Form.Who", $"{olivia.Number}").Fill("Form.HeldOn", "2026-01-06").Fill("Form.Subject", "CCPA").SubmitAsync();

        Assert.Equal(["Choose who was trained.", "Enter the day of the training, from 2020 on.", "Write what the training was about."], empty.Errors);
        Assert.Equal((HttpStatusCode.BadRequest, "CCPA"), (tomorrow.Status, tomorrow.Value("Form.Subject")));
        Assert.Equal(0, await office.Db(db => db.Trainings.CountAsync()));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.StaffAsync()).OpenAsync(Links.Training)).Status);
    }

    [Fact]
    public async Task The_figures_of_a_year_lead_to_the_requests_behind_them()
    {
        var withdrawn = (await office.Receive(Asked.For(Right.Delete))).Reference + "-1";
        await office.StepAsync(withdrawn, r => r.Withdraw(office.Today()));
        var open = (await office.Receive(Asked.For(Right.Delete))).Reference + "-1";
        var staff = await office.StaffAsync();

        var figures = await staff.OpenAsync(Links.MetricsOf(2026));
        var received = await staff.OpenAsync(Links.MetricsCases(2026, Right.Delete, null));
        var still = await staff.OpenAsync(Links.MetricsCases(2026, Right.Delete, Counted("Open")));

        Assert.Equal("Figures of 2026", figures.Heading);
        Assert.Contains(Links.MetricsCases(2026, Right.Delete, null), figures.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        Assert.All([withdrawn, open], r => Assert.Contains(r, received.Text, StringComparison.Ordinal));
        Assert.Contains(open, still.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(withdrawn, still.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restricted_request_is_counted_and_not_listed_to_staff()
    {
        var reference = (await office.Receive(Asked.For(Right.Delete))).Reference + "-1";
        await office.ChangeCase(reference, r => r.Restrict(true).Event!);
        var link = Links.MetricsCases(2026, Right.Delete, null);

        var (staff, officer) = (await (await office.StaffAsync()).OpenAsync(link), await (await office.OfficerAsync()).OpenAsync(link));

        Assert.Contains("Counted, and not listed to you: 1.", staff.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(reference, staff.Text, StringComparison.Ordinal);
        Assert.Contains(reference, officer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/metrics?year=1999", HttpStatusCode.BadRequest)]
    [InlineData("/admin/metrics?year=2027", HttpStatusCode.BadRequest)]
    [InlineData("/admin/metrics?year=abc", HttpStatusCode.BadRequest)]
    [InlineData("/admin/metrics?year=0", HttpStatusCode.BadRequest)]
    [InlineData("/admin/metrics?year=10000&handler=File", HttpStatusCode.BadRequest)]
    [InlineData("/admin/metrics/cases?year=0&right=Delete", HttpStatusCode.NotFound)]
    [InlineData("/admin/metrics/cases?year=2026&right=Nothing", HttpStatusCode.NotFound)]
    public async Task A_year_or_right_that_is_none_is_refused(string url, HttpStatusCode status) =>
        Assert.Equal(status, (await (await office.StaffAsync()).OpenAsync(url)).Status);

    [Fact]
    public async Task The_table_for_other_programs_is_downloaded()
    {
        await office.Receive(Asked.For(Right.Delete));
        using var file = await (await office.StaffAsync()).GetAsync(new Uri(Links.MetricsFile(2026), UriKind.Relative));

        Assert.Equal("text/csv", file.Content.Headers.ContentType?.MediaType);
        Assert.Contains("2026,Delete,1,0,0,0,1,0,,", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_page_is_there_only_when_the_office_shows_it_and_is_due_on_1_July()
    {
        await office.Receive(Asked.For(Right.Delete));
        office.Clock.MoveTo(new DateOnly(2027, 2, 1));
        var (anybody, officer) = (office.CreateClient(), await office.OfficerAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.OpenAsync(Links.PublicMetrics)).Status);

        await (await officer.OpenAsync(Links.Settings)).Choose("Form.TenMillionConsumers").SubmitAsync("Save the settings");
        Assert.Contains("to be posted by Thursday 1 July 2027", (await officer.OpenAsync(Links.Queue)).Text, StringComparison.Ordinal);
        await (await officer.OpenAsync(Links.Settings)).Choose("Form.PublishMetrics").SubmitAsync("Save the settings");
        var page = await (await anybody.OpenAsync(Links.Home)).FollowAsync("How many privacy requests we get");

        Assert.Equal((HttpStatusCode.OK, "Privacy requests in 2026"), (page.Status, page.Heading));
        Assert.DoesNotContain("to be posted by", (await officer.OpenAsync(Links.Queue)).Text, StringComparison.Ordinal);
    }

    private static PrivacyRequests.Records.Counted Counted(string name) => Enum.Parse<PrivacyRequests.Records.Counted>(name);
}
