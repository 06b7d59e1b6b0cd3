using System.Net;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Receive;

public sealed class StaffLogTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_letter_is_logged_with_the_day_it_came()
    {
        office.Clock.MoveTo(new DateOnly(2026, 1, 20));
        var logged = await (await LogPage("Post", "2026-01-05")).Fill("Asked.Email", "").Fill("Asked.PostalAddress", "12 Example Street\r\nSan Jose, CA 95112").SubmitAsync("Log the request");

        Assert.Equal(HttpStatusCode.Redirect, logged.Status);
        var request = await office.Case(logged.Redirect!.Split('/')[^1]);
        Assert.Equal((Door.Post, TestOffice.FirstDay, new DateOnly(2026, 2, 19)), (request.Filing.Door, request.ReceivedOn, request.StatutoryOn));
        Assert.False(request.Filing.HasEmail);
    }

    [Fact]
    public async Task What_was_read_out_on_the_phone_confirms_receipt()
    {
        var page = await LogPage("Phone", "2026-01-05");
        Assert.Contains("\"We have written down your request today. We count Monday 5 January 2026 as the day we received it.", page.Text, StringComparison.Ordinal);

        var logged = await page.Choose("Form.ToldOnTheSpot").SubmitAsync("Log the request");

        Assert.Equal(TestOffice.FirstDay, (await office.Case(logged.Redirect!.Split('/')[^1])).ReceiptConfirmedOn);
    }

    [Fact]
    public async Task A_letter_can_not_be_read_out_and_no_day_is_in_the_future()
    {
        var wrong = await (await LogPage("Post", "2026-01-06")).Choose("Form.ToldOnTheSpot").SubmitAsync("Log the request");

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("The day of receipt can't be in the future.", wrong.Errors);
        Assert.Contains("This is only for the phone and the desk. Untick it.", wrong.Errors);
        Assert.Contains("Enter a day after 1 January 2020, when the law came into force.", (await (await LogPage("Post", "2019-12-31")).SubmitAsync("Log the request")).Errors);
    }

    [Fact]
    public async Task A_day_so_long_ago_that_the_time_is_over_is_said_before_it_is_recorded()
    {
        office.Clock.MoveTo(new DateOnly(2026, 3, 1));

        var warned = await (await LogPage("Desk", "2026-01-05")).SubmitAsync("Log the request");

        Assert.Contains("That is more than 45 days ago: the time to answer was over on Thursday 19 February 2026.", warned.Text, StringComparison.Ordinal);
        var logged = await warned.Choose("Form.DateIsRight").SubmitAsync("Log the request");
        Assert.Equal(HttpStatusCode.Redirect, logged.Status);
        Assert.Equal(TestOffice.FirstDay, (await office.Case(logged.Redirect!.Split('/')[^1])).ReceivedOn);
    }

    [Fact]
    public async Task Everything_missing_is_said_at_once()
    {
        var page = await (await office.StaffAsync(follow: false)).OpenAsync(Links.LogRequest);

        var wrong = await page.SubmitAsync("Log the request");

        Assert.Equal(["Choose how it came.", "Enter the day it reached us.", "Choose at least one thing you would like us to do.", "Choose who this request is for.",
            "Enter your name.", "Enter an e-mail address, a postal address or a phone number."], wrong.Errors);
    }

    [Fact]
    public async Task Nobody_logs_without_signing_in() =>
        Assert.NotEqual(HttpStatusCode.OK, (await office.CreateClient(new() { AllowAutoRedirect = false }).OpenAsync(Links.LogRequest)).Status);

    [Fact]
    public async Task The_officer_corrects_the_day_with_reason_and_proof_and_staff_may_not()
    {
        var told = await office.Receive(Asked.For(Right.Delete).OnPaper());
        var url = Links.Act($"{told.Reference}-1", CaseAct.CorrectReceiptDate);
        var page = await (await office.OfficerAsync(follow: false)).OpenAsync(url);

        var wrong = await page.SubmitAsync("Correct the day of receipt");
        Assert.Equal(["Enter the day it really reached us.", "Say why the day was wrong.", "Say what shows the right day."], wrong.Errors);
        var done = await wrong.Fill("Form.To", "2026-01-02").Fill("Form.Reason", "Read wrongly").Fill("Form.Proof", "Postmark").SubmitAsync("Correct the day of receipt");

        Assert.Equal((HttpStatusCode.Redirect, Links.Case($"{told.Reference}-1")), (done.Status, done.Redirect));
        Assert.Equal(new DateOnly(2026, 2, 16), (await office.Case($"{told.Reference}-1")).StatutoryOn);
        Assert.NotEqual(HttpStatusCode.OK, (await (await office.StaffAsync(follow: false)).OpenAsync(url)).Status);
    }

    private async Task<Page> LogPage(string door, string day)
    {
        var page = await (await office.StaffAsync(follow: false)).OpenAsync(Links.LogRequest);
        return page.Choose("Form.Door", door).Fill("Form.ReceivedOn", day).Choose("Asked.Rights", "Delete").Choose("Asked.Filer", "Consumer")
            .Fill("Asked.Name", "Ana Example").Fill("Asked.Email", "ana@example.org");
    }
}
