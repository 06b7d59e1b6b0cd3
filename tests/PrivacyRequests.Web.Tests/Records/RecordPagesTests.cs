using System.Net;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Records;

public sealed class RecordPagesTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_closed_request_shows_its_six_fields_and_prints_them()
    {
        var reference = await WithdrawnAsync();
        var staff = await office.StaffAsync();

        var file = await staff.OpenAsync(Links.Case(reference));
        var paper = await file.FollowAsync("Print the record");

        foreach (var page in new[] { file, paper })
        {
            foreach (var field in new[] { "Date of the request", "Nature of the request", "How it was made", "Date of the response", "Nature of the response", "Basis of a denial" })
                Assert.Contains(field, page.Text, StringComparison.Ordinal);
        }

        var open = (await office.Receive(Asked.For(Right.Delete))).Reference + "-1";
        Assert.Equal(HttpStatusCode.NotFound, (await staff.OpenAsync(Links.Record(open))).Status);
    }

    [Fact]
    public async Task An_officer_exports_everything_of_a_request_and_the_history_says_so()
    {
        var reference = await WithdrawnAsync("Nora Needle");
        var officer = await office.OfficerAsync();
        var form = await (await officer.OpenAsync(Links.Case(reference))).FollowAsync("Export everything of this request");
        Assert.DoesNotContain(await office.History(reference), e => e is RecordExported);

        var paper = await form.SubmitAsync("Make a page to print");
        using var data = await officer.SendAsync(form.Submission("Make a data file (JSON)"));
        using var json = System.Text.Json.JsonDocument.Parse(await data.Content.ReadAsStringAsync());

        Assert.Contains("Each line follows the one before it", paper.Text, StringComparison.Ordinal);
        Assert.Contains("Nora Needle", paper.Text, StringComparison.Ordinal);
        Assert.Contains("Withdrawn", json.RootElement.GetProperty("Fields").GetProperty("Response").GetString(), StringComparison.Ordinal);
        Assert.True(json.RootElement.GetProperty("History").GetProperty("ChainHolds").GetBoolean());
        Assert.Equal("RequestReceived", json.RootElement.GetProperty("History").GetProperty("Lines")[0].GetProperty("Event").GetProperty("kind").GetString());
        Assert.NotEqual(0, json.RootElement.GetProperty("Letters").GetArrayLength());
        Assert.Equal(2, (await office.History(reference)).Count(e => e is RecordExported));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.StaffAsync()).OpenAsync(Links.ExportRecord(reference))).Status);
        Assert.Empty(office.Log.Warnings);
    }

    [Fact]
    public async Task An_export_says_where_the_history_was_changed()
    {
        var reference = await WithdrawnAsync();
        await office.Db(db => db.Database.ExecuteSqlAsync($"UPDATE Events SET StaffNumber = 7 WHERE Sequence = 2"));

        var paper = await (await (await office.OfficerAsync()).OpenAsync(Links.ExportRecord(reference))).SubmitAsync("Make a page to print");

        Assert.Contains("The lines do not fit together", paper.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_request_is_found_by_its_reference_and_by_nothing_else()
    {
        var reference = await WithdrawnAsync("Nora Needle");
        await RemovedAsync();
        var staff = await office.StaffAsync();

        var found = await SearchAsync(staff, reference);
        var byName = await SearchAsync(staff, "Needle");

        Assert.Contains("Record removed on", found.Text, StringComparison.Ordinal);
        Assert.Contains(reference, found.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing fits", byName.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.OpenAsync(Links.Case(reference))).Status);
    }

    [Fact]
    public async Task A_removed_restricted_request_is_found_by_officers_alone()
    {
        var reference = await WithdrawnAsync();
        await office.ChangeCase(reference, r => r.Restrict(true).Event!);
        await RemovedAsync();

        Assert.Contains("Record removed on", (await SearchAsync(await office.OfficerAsync(), reference)).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing fits", (await SearchAsync(await office.StaffAsync(), reference)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_for_a_removed_request_reads_what_everybody_reads()
    {
        var reference = await WithdrawnAsync("Nora Needle", "nora@example.org");
        await RemovedAsync();
        var counter = office.CreateClient();

        var removed = await AskAsync(reference[..^2], "nora@example.org");
        var unknown = await AskAsync("BCDF-GHJK-L", "nobody@example.org");

        Assert.Equal(unknown.Text, removed.Text);
        Assert.Empty(await office.Db(db => db.Letters.ToListAsync()));

        async Task<Page> AskAsync(string asked, string email)
        {
            var page = await (await counter.OpenAsync(Links.Status)).Fill("Form.Reference", asked).Fill("Form.Email", email).SubmitAsync();
            await office.With<AnswerStatusInquiries>(job => job.RunAsync(CancellationToken.None));
            return page;
        }
    }

    [Fact]
    public async Task A_thinned_request_shows_that_the_name_was_removed()
    {
        var reference = await WithdrawnAsync("Nora Needle");
        office.Clock.MoveTo(office.Today().AddMonths(13));
        await office.With<RetentionSweep, int>(s => s.RunAsync(CancellationToken.None));

        var file = await (await office.OfficerAsync()).OpenAsync(Links.Case(reference));
        var all = await (await office.OfficerAsync()).OpenAsync(Links.AllRequests);

        Assert.Equal("Name removed", file.Heading);
        Assert.Contains("Name removed", all.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Needle", file.Text, StringComparison.Ordinal);
        Assert.Empty(office.Log.Warnings);
    }

    [Theory]
    [InlineData("23")]
    [InlineData("61")]
    [InlineData("two")]
    [InlineData("")]
    public async Task Months_outside_24_to_60_are_refused_at_the_field(string months)
    {
        var page = await (await (await office.OfficerAsync()).OpenAsync(Links.Settings)).Fill("Form.RetentionMonths", months).SubmitAsync("Save the settings");

        Assert.Equal((HttpStatusCode.BadRequest, "Enter a number of months from 24 to 60."), (page.Status, Assert.Single(page.Errors)));
        Assert.Equal(months, page.Value("Form.RetentionMonths"));
    }

    [Fact]
    public async Task The_office_may_keep_records_for_longer()
    {
        var saved = await (await (await office.OfficerAsync()).OpenAsync(Links.Settings)).Fill("Form.RetentionMonths", "36").SubmitAsync("Save the settings");
        await WithdrawnAsync();
        office.Clock.MoveTo(office.Today().AddMonths(30));
        await SweepAsync(2);

        Assert.Equal("36", saved.Value("Form.RetentionMonths"));
        Assert.Equal(0, await office.Db(db => db.RemovedRecords.CountAsync()));
        office.Clock.MoveTo(office.Today().AddMonths(7));
        await SweepAsync(1);
        Assert.Equal(1, await office.Db(db => db.RemovedRecords.CountAsync()));
    }

    private async Task<string> WithdrawnAsync(string name = "Casey Consumer", string email = "casey@example.org")
    {
        var told = await office.Receive(Asked.For(Right.Delete).By(name, email));
        await office.LettersLeave();
        await office.StepAsync($"{told.Reference}-1", r => r.Withdraw(office.Today()));
        return $"{told.Reference}-1";
    }

    private async Task RemovedAsync()
    {
        office.Clock.MoveTo(office.Today().AddMonths(24).AddDays(1));
        await SweepAsync(2);
        Assert.Equal(0, await office.Db(db => db.Requests.CountAsync()));
    }

    private async Task SweepAsync(int rounds)
    {
        for (var round = 0; round < rounds; round++) await office.With<RetentionSweep, int>(s => s.RunAsync(CancellationToken.None));
    }

    private static async Task<Page> SearchAsync(HttpClient browser, string typed)
    {
        var queue = await browser.OpenAsync(Links.Queue);
        queue.Document.QuerySelector("#q")!.SetAttribute("value", typed);
        return await queue.SubmitAsync("Search");
    }
}
