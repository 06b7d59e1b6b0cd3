using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Web.Tests.Office;

public sealed class QueueAndCaseFileTests : IDisposable
{
    private readonly WatchedOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task The_queue_page_asks_at_most_five_questions_and_stays_under_60_KB()
    {
        foreach (var _ in Enumerable.Range(0, 60)) await office.Receive(Asked.For(Right.KnowCategories));
        var browser = await office.OfficerAsync();
        await browser.OpenAsync("/admin");
        office.Forget();

        var html = await browser.GetStringAsync(new Uri("/admin", UriKind.Relative));

        Assert.InRange(office.Questions.Count, 1, 5);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(html), 10_000, 60_000);
    }

    [Fact]
    public async Task Every_page_of_the_office_can_be_reached_by_clicking()
    {
        await office.Receive(Asked.For(Right.Delete));
        var browser = await office.OfficerAsync();
        var (seen, left) = (new HashSet<string>(), new Queue<string>(["/admin"]));
        while (left.TryDequeue(out var path))
        {
            if (!seen.Add(path.Split('?')[0])) continue;
            var links = (await browser.OpenAsync(path)).Document.QuerySelectorAll("a[href^='/admin'], form[action^='/admin']");
            foreach (var link in links) left.Enqueue((link.GetAttribute("href") ?? link.GetAttribute("action"))!);
        }

        var pages = office.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => $"/{e.RoutePattern.RawText?.TrimStart('/')}").Where(p => p.StartsWith("/admin", StringComparison.Ordinal) && !p.Contains('{', StringComparison.Ordinal));

        Assert.Empty(pages.Except(seen).Order());
    }

    [Fact]
    public async Task The_start_page_warns_until_the_settings_put_it_right()
    {
        var browser = await office.OfficerAsync();
        Assert.Contains("No toll-free number", (await browser.OpenAsync("/admin")).Text, StringComparison.Ordinal);

        var settings = await browser.OpenAsync("/admin/settings");
        var saved = await settings.Fill("Form.TollFreeNumber", "(800) 555-0100").Choose("Form.MedicalRecordsDoorConfirmed").SubmitAsync("Save the settings");

        Assert.Contains("Saved", saved.Flash, StringComparison.Ordinal);
        Assert.Empty((await browser.OpenAsync("/admin")).Document.QuerySelectorAll(".notice.warn"));
        await (await browser.OpenAsync("/admin/settings/systems")).Untick("Form.Systems[2].Shared").SubmitAsync("Save the systems");
        var left = Assert.Single((await browser.OpenAsync("/admin")).Document.QuerySelectorAll(".notice.warn"));
        Assert.Contains("no system is marked as sold or shared", left.TextContent, StringComparison.Ordinal);
        var stale = await settings.Fill("Form.Name", "Other Office").SubmitAsync("Save the settings");
        Assert.Equal((HttpStatusCode.BadRequest, "California Skin Institute"), (stale.Status, stale.Value("Form.Name")));
    }

    [Fact]
    public async Task Searching_puts_nothing_personal_into_an_address()
    {
        var told = await office.Receive(Asked.For(Right.Delete).By("Nora Needle", "nora@example.org"));
        var browser = await office.OfficerAsync();
        var queue = await browser.OpenAsync("/admin");
        queue.Document.QuerySelector("#q")!.SetAttribute("value", "needle");

        var found = await queue.SubmitAsync("Search");

        Assert.Equal("/admin/search", found.Address);
        Assert.Contains($"{told.Reference}-1", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restricted_request_is_not_found_by_staff_and_marked_for_officers()
    {
        var told = await office.Receive(Asked.For(Right.Delete).By("Carl Colleague", "carl@example.org"));
        var officer = await office.OfficerAsync();
        var restrict = await officer.OpenAsync($"/admin/requests/{told.Reference}-1/restrict");
        var file = await restrict.Choose("Form.Restricted").SubmitAsync("Save");
        Assert.Contains("officers only", file.Text, StringComparison.OrdinalIgnoreCase);

        var staff = await office.StaffAsync();

        Assert.DoesNotContain(told.Reference, (await staff.OpenAsync("/admin")).Text, StringComparison.Ordinal);
        foreach (var page in new[] { $"/admin/requests/{told.Reference}-1", $"/admin/requests/{told.Reference}", $"/admin/requests/{told.Reference}-1/note" })
            Assert.Equal(HttpStatusCode.NotFound, (await staff.OpenAsync(page)).Status);
    }

    [Fact]
    public async Task A_stale_note_is_refused_with_the_page_as_it_is_now_and_what_was_typed()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        var browser = await office.OfficerAsync();
        var mine = await browser.OpenAsync($"/admin/requests/{told.Reference}-1/note");
        await (await browser.OpenAsync($"/admin/requests/{told.Reference}-1/note")).Fill("Form.Note", "Theirs.").SubmitAsync("Add the note");

        var refused = await mine.Fill("Form.Note", "Mine.").SubmitAsync("Add the note");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Somebody else changed this request", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("Mine.", refused.Value("Form.Note"));

        var file = await refused.SubmitAsync("Add the note");
        Assert.Contains("Mine.", file.Text, StringComparison.Ordinal);
        Assert.Contains("Theirs.", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rare_acts_stand_apart_and_an_act_says_only_what_it_does_now()
    {
        var reference = (await office.Receive(Asked.For(Right.Delete))).Reference + "-1";
        var browser = await office.OfficerAsync();

        var file = await browser.OpenAsync($"/admin/requests/{reference}");
        await office.StepAsync(reference, r => r.StopAsSuspicious(Guid.NewGuid()));
        var stopped = await browser.OpenAsync($"/admin/requests/{reference}");

        Assert.InRange(file.Document.QuerySelectorAll(".acts > .button").Length - file.Document.QuerySelectorAll(".more .button").Length, 2, 8);
        Assert.Contains("Stop as suspicious", file.Document.QuerySelector(".acts details.more")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Clear the suspicion", file.Text, StringComparison.Ordinal);
        Assert.Equal("Clear the suspicion", Assert.Single(stopped.Document.QuerySelectorAll(".acts .primary")).TextContent.Trim());
        Assert.DoesNotContain("Stop as suspicious", stopped.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_gave_no_name_is_not_said_to_have_lost_it()
    {
        var people = new FilingPeople { ConsumerName = "", FilerName = "", FilerEmail = "paula@example.org" };
        var told = await office.Receive(Asked.For(Right.ChildData) with { Filer = FilerKind.Parent, ChildAge = AgeBand.Under13, People = people });
        var browser = await office.OfficerAsync();

        var queue = await browser.OpenAsync("/admin");
        var file = await browser.OpenAsync($"/admin/requests/{told.Reference}-1");

        Assert.Equal("No name given", file.Heading);
        Assert.Contains("No name given", queue.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Name removed", queue.Text + file.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin?show=Nope", "Open requests")]
    [InlineData("/admin/mailbox?show=All", "Mailbox")]
    public async Task A_filter_that_there_is_not_is_none(string address, string title)
    {
        var page = await (await office.OfficerAsync()).OpenAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith(title, page.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_works_by_keyboard_skips_to_the_list()
    {
        await office.Receive(Asked.For(Right.Delete));

        var queue = await (await office.OfficerAsync()).OpenAsync("/admin");

        var skips = queue.Document.QuerySelectorAll("body > a.skip");
        Assert.Equal(["#main", "#list"], skips.Select(s => s.GetAttribute("href")));
        Assert.NotNull(queue.Document.QuerySelector("#list[tabindex='-1'] table.cases"));
    }

    [Fact]
    public async Task The_case_file_shows_one_next_act_and_why_the_others_have_to_wait()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories));
        var browser = await office.OfficerAsync();

        var file = await browser.OpenAsync($"/admin/requests/{told.Reference}-1");

        Assert.Equal("Check who is asking", Assert.Single(file.Document.QuerySelectorAll(".acts .primary")).TextContent.Trim());
        Assert.Contains("First finish the check who is asking.", file.Text, StringComparison.Ordinal);
        Assert.Contains("Wednesday 18 February 2026", file.Text, StringComparison.Ordinal);
        Assert.Contains("Counting the day of receipt as day 1", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(office.Log.Lines, l => l.Contains("Casey", StringComparison.Ordinal));
    }
}
