using System.Net;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correction;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.Tests.Receive;
using PrivacyRequests.Web.Tests.Responses;

namespace PrivacyRequests.Web.Tests.Correction;

/// <summary>From "what is wrong?" to what came of each item, as a browser without script has it.</summary>
public sealed class CorrectionStoryTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Somebody_says_what_is_wrong_one_thing_after_the_other()
    {
        var page = await office.CreateClient().AsMyselfAsync("Correct").NextAsync();
        Assert.Equal("What is wrong?", page.Heading);
        var wrong = await page.SubmitAsync(Journey.Continue);
        Assert.Equal((HttpStatusCode.BadRequest, 3), (wrong.Status, wrong.Errors.Count));

        var more = await wrong.Answer(("Items[0].Detail", "Phone"), ("Items[0].SaysNow", "408 555 0199"), ("Items[0].ShouldSay", "408 555 0100"), ("Items[0].Health", "No")).SubmitAsync("Another thing is wrong");
        Assert.Equal("What is wrong?", more.Heading);
        Assert.Equal("408 555 0100", more.Value("Form.Items[0].ShouldSay"));
        var answer = await Task.FromResult(more).NextAsync(("Items[1].Detail", "Other"), ("Items[1].What", "The skin type"), ("Items[1].ShouldSay", "Dry"), ("Items[1].Health", "Yes"));
        var check = await Task.FromResult(answer).NextAsync(("AnswerBy", "Electronically"));
        Assert.Contains("Something else: The skin type", check.Rows()["What is wrong"], StringComparison.Ordinal);
        var received = await check.SubmitAsync(Journey.Send);

        var items = await office.Db(db => db.ContestedItems.AsNoTracking().OrderBy(i => i.Number).ToListAsync());
        Assert.Equal([(ContestedDetail.Phone, AboutHealth.No), (ContestedDetail.Other, AboutHealth.Yes)], items.Select(i => (i.Detail, i.Health)));
        Assert.Equal(Right.Correct, (await office.Case($"{received.Reference()}-1")).Right);
        Assert.Empty(office.Log.Warnings);
    }

    [Fact]
    public async Task Staff_log_a_correction_that_came_by_mail()
    {
        var page = (await (await office.StaffAsync()).OpenAsync(Links.LogRequest)).Choose("Form.Door", "Phone").Fill("Form.ReceivedOn", "2026-01-05")
            .Choose("Asked.Rights", "Correct").Choose("Asked.Filer", "Consumer").Fill("Asked.Name", "Ana Example").Fill("Asked.Email", "ana@example.org");
        var wrong = await page.SubmitAsync("Log the request");
        Assert.Contains("Write what it should say.", wrong.Errors);

        var file = await wrong.Choose("Asked.Items[0].Detail", "Name").Fill("Asked.Items[0].ShouldSay", "Anna Example").Choose("Asked.Items[0].Health", "No").SubmitAsync("Log the request");

        Assert.Contains("Should say: Anna Example", file.Text, StringComparison.Ordinal);
        Assert.Equal(ContestedDetail.Name, Assert.Single(await office.Db(db => db.ContestedItems.AsNoTracking().ToListAsync())).Detail);
    }

    [Fact]
    public async Task The_officer_decides_each_item_and_the_person_reads_it_and_adds_a_statement()
    {
        var reference = await office.Verified(Asked.ToCorrect(Asked.PhoneNumber, Asked.SkinType).By("Ana Example", "ana@example.org"));
        var page = await (await office.OfficerAsync()).OpenAsync(Links.Act(reference, CaseAct.Answer));
        Assert.Contains("The skin type on my booking", page.Text, StringComparison.Ordinal);
        var wrong = await page.Choose("Form.Items[0].Outcome", "Corrected").Choose("Form.Items[1].Outcome", "Denied").Choose("Form.Items[1].Reason", "Accurate").SubmitAsync("Send this answer");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(3, wrong.Errors.Count);

        var shown = await wrong.Fill("Form.Items[0].NowSays", "408 555 0100").Fill("Form.Items[1].Facts", "Your booking form says so.").Fill("Form.Note", "Telltale note")
            .Choose("Form.Delivery", "Link").SubmitAsync("Show me the letter");
        Assert.DoesNotContain("Telltale", shown.Document.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);
        var done = await shown.SubmitAsync("Send this answer");
        Assert.Contains("is decided", done.Flash, StringComparison.Ordinal);
        await office.LettersLeave();

        var answer = await (await office.CreateClient().OpenAsync($"/answers/{await office.AnswerToken(reference)}")).SubmitAsync();
        foreach (var told in new[] { "We corrected this", "408 555 0100", "No, we did not correct this.", "Your booking form says so.", "up to 250 words", "ask us to delete", "within 45 days" })
            Assert.Contains(told, answer.Text, StringComparison.Ordinal);

        var status = await office.StatusAsync(reference[..^2], "ana@example.org");
        var statement = await status.FollowAsync("Add a statement to item 2");
        var tooMany = await statement.Fill("Form.Statement", string.Join(' ', Enumerable.Repeat("word", 251))).SubmitAsync("Add my statement");
        Assert.Contains("Write at most 250 words. You have written 251.", Assert.Single(tooMany.Errors), StringComparison.Ordinal);
        var added = await tooMany.Fill("Form.Statement", "My skin is dry.").SubmitAsync("Add my statement");
        Assert.Contains("You added a statement to item 2.", added.Text, StringComparison.Ordinal);
        Assert.Contains("My skin is dry.", (await (await office.OfficerAsync()).OpenAsync(Links.Case(reference))).Text, StringComparison.Ordinal);
        Assert.Empty(office.Log.Warnings);
    }

    [Fact]
    public async Task Papers_and_a_comparison_have_pages_of_their_own()
    {
        var reference = await office.Verified(Asked.ToCorrect());
        var officer = await office.OfficerAsync();

        var papers = await (await officer.OpenAsync(Links.Act(reference, CaseAct.RecordPapers))).Fill("Form.What", "A phone bill").SubmitAsync("Record the papers");
        Assert.Contains("are recorded", papers.Flash, StringComparison.Ordinal);
        var compared = await (await officer.OpenAsync(Links.Act(reference, CaseAct.CompareHeldValue))).Choose("Form.What", "SocialSecurityNumber").Choose("Form.Result", "Differs").SubmitAsync("Tell the person");
        Assert.Contains("waits to leave", compared.Flash, StringComparison.Ordinal);
        Assert.Contains("it does not match", compared.Text, StringComparison.Ordinal);
    }
}
