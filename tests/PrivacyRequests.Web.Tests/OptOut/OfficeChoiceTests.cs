using System.Net;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.OptOut;

/// <summary>The office's side of a choice.</summary>
public sealed class OfficeChoiceTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Staff_confirm_system_by_system_and_the_last_one_sends_the_letter()
    {
        var reference = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));
        var staff = await office.StaffAsync();
        var page = await (await staff.OpenAsync(Links.Case(reference))).FollowAsync("Confirm what has stopped");
        Assert.Equal(HttpStatusCode.BadRequest, (await page.SubmitAsync("Confirm")).Status);

        page = await page.Choose("Form.Number", "1").Fill("Form.StoppedOn", "2026-01-05").Choose("Form.Recipients", "NobodyReceived").SubmitAsync("Confirm");
        Assert.Contains("Other systems have not stopped yet", page.Flash, StringComparison.Ordinal);
        var wrong = await page.Choose("Form.Number", "2").Fill("Form.StoppedOn", "2026-01-05").Choose("Form.Recipients", "Told").SubmitAsync("Confirm");
        Assert.Equal("Enter the day on which the recipients were told.", Assert.Single(wrong.Errors));
        page = await wrong.Fill("Form.RecipientsToldOn", "2026-01-05").SubmitAsync("Confirm");

        Assert.Contains("Every system has stopped", page.Flash, StringComparison.Ordinal);
        Assert.Contains("stopped on 5 Jan 2026, confirmed by Sam Staff", page.Text, StringComparison.Ordinal);
        await office.LettersLeave();
        Assert.Equal(Outcome.CarriedOut, (await office.Case(reference)).Outcome);
    }

    [Fact]
    public async Task No_page_of_a_check_shows_a_choice_and_its_file_has_no_panel_of_one()
    {
        var reference = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));
        var officer = await office.OfficerAsync();

        var file = await officer.OpenAsync(Links.Case(reference));
        Assert.DoesNotContain("Who is asking", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Extend", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("90", file.Document.QuerySelector("figure.clock")!.TextContent, StringComparison.Ordinal);
        foreach (var act in new[] { CaseAct.CheckIdentity, CaseAct.RecordDeclaration, CaseAct.FindAddressOwn, CaseAct.StopAsSuspicious, CaseAct.FallBackToCategories })
            Assert.Equal((act, HttpStatusCode.NotFound), (act, (await officer.OpenAsync(Links.Act(reference, act))).Status));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.OpenAsync(Links.AskForProof(reference))).Status);
        Assert.Contains("can't be extended", (await officer.OpenAsync(Links.Act(reference, CaseAct.Extend))).Text, StringComparison.Ordinal);
        var other = await office.Choose(Asked.For(Right.Delete));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.OpenAsync(Links.Act(other, CaseAct.CarryOut))).Status);
    }

    [Fact]
    public async Task An_officer_refuses_for_fraud_with_the_facts()
    {
        var reference = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));
        var page = await (await office.OfficerAsync()).OpenAsync(Links.Act(reference, CaseAct.Deny));
        Assert.Equal("Fraud", page.Document.QuerySelector("[name='Form.Reasons']")!.GetAttribute("value"));
        Assert.Single(page.Document.QuerySelectorAll("[name='Form.Reasons']"));

        var without = await page.Choose("Form.Reasons", "Fraud").Fill("Form.Words", "We believe it is not yours.").SubmitAsync("Deny this request");
        Assert.Contains("Write down the facts that point to fraud. They stay in the record.", without.Errors);
        var done = await without.Fill("Form.InternalNote", "Forty of one wording from one address.").SubmitAsync("Deny this request");

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal(DecisionKind.Denial, (await office.Case(reference)).Decision);
    }

    [Fact]
    public async Task Staff_log_what_came_by_phone_with_its_true_day_and_a_phone_number_alone()
    {
        office.Clock.MoveTo(new DateOnly(2026, 1, 8));
        var page = await (await (await office.StaffAsync()).OpenAsync(Links.LogRequest)).FollowAsync("They want to opt out, limit, stop marketing or another use, or it is about a child: log it here");
        Assert.Equal(HttpStatusCode.BadRequest, (await page.SubmitAsync("Log the choice")).Status);

        var file = await page.Choose("Came.Door", "Phone").Fill("Came.ReceivedOn", "2026-01-06").Choose("Form.Rights", "StopMarketing").Fill("Form.Phone", "408 555 0123").SubmitAsync("Log the choice");

        var request = await office.Db(db => db.Requests.Include(r => r.Filing).SingleAsync());
        Assert.Equal((HttpStatusCode.OK, Right.StopMarketing, new DateOnly(2026, 1, 16)), (file.Status, request.Right, request.TargetOn));
        Assert.Equal((new DateOnly(2026, 1, 6), Door.Phone), (request.InForceSince!.Value, request.Filing.Door));
        Assert.Contains("408 555 0123", file.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stop_list_answers_yes_or_no_and_each_question_is_logged_without_the_address()
    {
        await office.Choose(Choices.ByEmail("telltale@example.org", Right.OptOut));
        var staff = await office.StaffAsync();
        var page = await (await staff.OpenAsync(Links.Queue)).FollowAsync("Stop list: has somebody opted out?");

        Assert.Contains("Yes. Stopped for this address: sale or sharing, since Monday 5 January 2026", (await page.Fill("Form.Email", "Telltale@example.org").SubmitAsync("Look it up")).Text, StringComparison.Ordinal);
        Assert.Contains("No. This address is not on the stop list.", (await page.Fill("Form.Email", "nobody@example.org").SubmitAsync("Look it up")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await page.Fill("Form.Email", "nobody").SubmitAsync("Look it up")).Status);
        Assert.DoesNotContain(office.Log.Lines, l => l.Contains("telltale", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(2, office.Log.Lines.Count(l => l.Contains("asked the stop list", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_officer_keeps_the_list_of_systems_and_says_whether_the_office_sells_or_shares()
    {
        var officer = await office.OfficerAsync();
        Assert.DoesNotContain("sold or shared", (await officer.OpenAsync(Links.Queue)).Text, StringComparison.Ordinal);
        await (await officer.OpenAsync(Links.Systems)).Untick("Form.SellsOrShares").SubmitAsync("Save the systems");
        Assert.Contains("A system is marked as sold or shared", (await officer.OpenAsync(Links.Queue)).Text, StringComparison.Ordinal);
        var page = await (await officer.OpenAsync(Links.Settings)).FollowAsync("Systems, and whether we sell or share");

        var saved = await page.Choose("Form.SellsOrShares").Fill("Form.Systems[5].Name", "Partner list").Choose("Form.Systems[5].Sold").Fill("Form.Systems[0].Name", "").SubmitAsync("Save the systems");

        Assert.Contains("Saved the systems", saved.Flash, StringComparison.Ordinal);
        var now = (await office.With<OfficeSettingsReader, OfficeNow>(s => s.CurrentAsync(default))).Settings;
        Assert.True(now.SellsOrShares);
        Assert.Equal(["Newsletter", "Website measurement and advertising", "Purchases", "Job applications", "Partner list"], now.Systems.Select(s => s.Name));
        Assert.DoesNotContain("A system is marked", (await officer.OpenAsync(Links.Queue)).Text, StringComparison.Ordinal);
        Assert.Equal(3, (await office.Systems(await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut)))).Count);
        var twice = await (await officer.OpenAsync(Links.Systems)).Fill("Form.Systems[1].Name", "newsletter").SubmitAsync("Save the systems");
        Assert.Equal((HttpStatusCode.BadRequest, "Give each system a name, and no two the same one."), (twice.Status, Assert.Single(twice.Errors)));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.StaffAsync()).OpenAsync(Links.Systems)).Status);
    }
}
