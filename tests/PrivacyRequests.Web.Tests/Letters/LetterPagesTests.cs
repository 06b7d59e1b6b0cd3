using System.Net;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Letters;

public sealed class LetterPagesTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_paper_letter_is_listed_printed_and_recorded_as_posted()
    {
        var told = await office.Receive(Asked.For(Right.Delete).OnPaper());
        using var staff = await office.StaffAsync();

        var list = await staff.OpenAsync(Links.Letters);
        Assert.Equal("1 letter", list.Document.QuerySelector(".head .count")!.TextContent);
        var letter = await list.FollowAsync(told.Reference);
        var print = await staff.OpenAsync(Links.PrintLetter(await TheLetter()));
        var posted = await staff.OpenAsync(Links.LetterAct(await TheLetter(), LetterAct.Posted));
        var after = await posted.Fill("Form.PostedOn", "2026-01-05").SubmitAsync();

        Assert.Equal("Confirmation of receipt", letter.Heading);
        Assert.Contains("12 Example Street", print.Document.QuerySelector(".window address")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("is recorded as posted", after.Flash, StringComparison.Ordinal);
        Assert.Equal(TestOffice.FirstDay, (await office.Case($"{told.Reference}-1")).ReceiptConfirmedOn);
        Assert.Contains("Every letter has left.", (await staff.OpenAsync(Links.Letters)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-01-06")]
    [InlineData("2026-01-04")]
    public async Task A_day_of_posting_that_can_not_be_is_answered_with_its_reason(string day)
    {
        await office.Receive(Asked.For(Right.Delete).OnPaper());
        using var staff = await office.StaffAsync();
        var page = await staff.OpenAsync(Links.LetterAct(await TheLetter(), LetterAct.Posted));

        var answer = await page.Fill("Form.PostedOn", day).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty(answer.Errors);
        Assert.Equal(LetterState.ToPost, await office.Db(db => db.Letters.Select(l => l.State).SingleAsync()));
    }

    [Fact]
    public async Task A_letter_that_should_have_left_is_listed_with_the_moment_it_was_due()
    {
        await office.Receive(Asked.For(Right.Delete));
        using var staff = await office.StaffAsync();
        office.Clock.Pass(TimeSpan.FromMinutes(15));
        Assert.Contains("Every letter has left.", (await staff.OpenAsync(Links.Letters)).Text, StringComparison.Ordinal);

        office.Clock.Pass(TimeSpan.FromMinutes(1));

        Assert.Contains("Due since 5 Jan 2026, 12:00 PM, and not tried yet", (await staff.OpenAsync(Links.Letters)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_held_letter_that_answers_a_message_says_why_it_is_held_and_offers_only_what_can_be_done()
    {
        await office.MailCame("ann@example.org", "Please help", "Please delete all my data.");
        await office.Db(db => new HoldLetters(db, new LetterLeaves(db)).HandleAsync(office.Clock.GetUtcNow().UtcDateTime, office.Clock.GetUtcNow().UtcDateTime, default));
        using var staff = await office.StaffAsync();

        var list = await staff.OpenAsync(Links.Letters);
        var page = await staff.OpenAsync(Links.Letter(await TheLetter()));

        Assert.Equal(["Send again", "Print view"], page.Document.QuerySelectorAll(".acts a").Select(a => a.TextContent.Trim()));
        var facts = page.Document.QuerySelectorAll(".facts dt").Select(t => t.TextContent).ToList();
        Assert.Contains("Why it is held", facts);
        Assert.DoesNotContain("What the mail server said", facts);
        Assert.DoesNotContain("Tries", facts);
        Assert.DoesNotContain("Put back", list.Document.QuerySelector("td[data-label='What the mail server said']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Put back from a back-up of 2026-01-05 20:00 UTC", page.Text, StringComparison.Ordinal);

        await (await page.FollowAsync("Send again")).SubmitAsync();
        Assert.DoesNotContain("Put back", (await staff.OpenAsync(Links.Letter(await TheLetter()))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_to_a_telephone_number_is_listed_read_out_and_recorded()
    {
        var reference = await office.Choose(Choices.ByPhone("(408) 555-0123", Right.OptOut));
        Assert.Null(await office.Deny(reference, DenialReason.Fraud));
        using var staff = await office.StaffAsync();

        var list = await staff.OpenAsync(Links.Letters);
        Assert.Contains("To read out on the phone", list.Text, StringComparison.Ordinal);
        var letter = await list.FollowAsync(reference[..^2]);
        Assert.Contains("(408) 555-0123", letter.Text, StringComparison.Ordinal);
        var call = await letter.FollowAsync("Record as read out");
        var missing = await call.Fill("Form.PostedOn", "").SubmitAsync();
        var after = await call.Fill("Form.PostedOn", "2026-01-05").SubmitAsync();

        Assert.Equal((HttpStatusCode.BadRequest, "Enter the day of the call."), (missing.Status, Assert.Single(missing.Errors)));
        Assert.Contains("is recorded as read out", after.Flash, StringComparison.Ordinal);
        Assert.Contains("read out on the phone", after.Text, StringComparison.Ordinal);
        Assert.Equal(Outcome.Denied, (await office.Case(reference)).Outcome);
    }

    [Fact]
    public async Task A_letter_to_a_mailbox_that_does_not_exist_says_so_until_somebody_lifts_the_stop()
    {
        using var sink = new SmtpSink { Manner = SmtpManner.Rejects };
        Use(sink);
        await office.Receive(Asked.For(Right.Delete));
        await SendDue();
        using var staff = await office.StaffAsync();

        var page = await staff.OpenAsync(Links.Letter(await TheLetter()));
        Assert.Contains("no such mailbox", page.Text, StringComparison.Ordinal);
        Assert.Contains("Mail does not reach this address.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Send again", page.Text, StringComparison.Ordinal);
        sink.Manner = SmtpManner.Accepts;
        await (await page.FollowAsync("Try this address again")).SubmitAsync();
        await SendDue();

        Assert.Single(sink.Messages);
    }

    [Fact]
    public async Task A_letter_is_taken_back_before_it_leaves_and_a_receipt_is_not()
    {
        var reference = $"{(await office.Receive(Asked.For(Right.Delete))).Reference}-1";
        await office.LettersLeave();
        await office.With<SendFreshCode>(act => act.HandleAsync(new FilingKey.ByReference(reference[..^2]), default));
        var code = await office.Db(db => db.Letters.Where(l => l.Kind == LetterKind.Code).Select(l => l.Id).SingleAsync());
        using var staff = await office.StaffAsync();

        await (await (await staff.OpenAsync(Links.Letter(code))).FollowAsync("Take back")).SubmitAsync();
        await office.LettersLeave();

        Assert.Equal(LetterState.Cancelled, await office.Db(db => db.Letters.Where(l => l.Id == code).Select(l => l.State).SingleAsync()));
        Assert.Contains(new LetterTakenBack(code, LetterKind.Code), await office.History(reference));
    }

    [Fact]
    public async Task A_letter_that_was_not_taken_shows_the_servers_words_and_is_sent_again()
    {
        using var sink = new SmtpSink { Manner = SmtpManner.Greylists };
        Use(sink);
        await office.Receive(Asked.For(Right.Delete));
        await SendDue();
        using var staff = await office.StaffAsync();

        var page = await staff.OpenAsync(Links.Letter(await TheLetter()));
        Assert.Contains("greylisted", page.Text, StringComparison.Ordinal);
        sink.Manner = SmtpManner.Accepts;
        office.Clock.Pass(MailPace.Window);
        await (await page.FollowAsync("Send again")).SubmitAsync();
        await SendDue();

        Assert.Single(sink.Messages);
        Assert.Contains("Has left", (await staff.OpenAsync(Links.Letter(await TheLetter()))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_and_post_without_a_postal_address_is_refused_in_a_sentence()
    {
        using var sink = new SmtpSink { Manner = SmtpManner.Rejects };
        Use(sink);
        await office.Receive(Asked.For(Right.Delete));
        await SendDue();
        using var staff = await office.StaffAsync();

        var answer = await (await staff.OpenAsync(Links.LetterAct(await TheLetter(), LetterAct.Paper))).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("There is no postal address in this request.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_do_not_see_letters_of_a_restricted_case()
    {
        var told = await office.Receive(Asked.For(Right.Delete).OnPaper());
        await office.Db(async db =>
        {
            var request = await db.Requests.SingleAsync();
            db.Record(request, request.Restrict(restricted: true).Event!, new Actor.Staff(1), office.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });
        using var staff = await office.StaffAsync();
        using var officer = await office.OfficerAsync();

        Assert.DoesNotContain(told.Reference, (await staff.OpenAsync(Links.Letters)).Text, StringComparison.Ordinal);
        Assert.Contains(told.Reference, (await officer.OpenAsync(Links.Letters)).Text, StringComparison.Ordinal);
        foreach (var url in (string[])[Links.Letter(await TheLetter()), Links.PrintLetter(await TheLetter()), Links.LetterAct(await TheLetter(), LetterAct.Posted)])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await staff.OpenAsync(url)).Status);
        }
    }

    [Fact]
    public async Task A_visitor_sees_no_letter()
    {
        await office.Receive(Asked.For(Right.Delete).OnPaper());
        using var visitor = office.CreateClient(new() { AllowAutoRedirect = false });

        var answer = await visitor.GetAsync(new Uri(Links.Letter(await TheLetter()), UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private Task<Guid> TheLetter() => office.Db(db => db.Letters.Select(l => l.Id).SingleAsync());

    private Task SendDue() => office.With<Outbox>(outbox => outbox.SendDueAsync(CancellationToken.None));

    private void Use(SmtpSink sink)
    {
        office.Settings["Mail:Transport"] = "Smtp";
        office.Settings["Mail:Smtp:Host"] = "127.0.0.1";
        office.Settings["Mail:Smtp:Port"] = $"{sink.Port}";
        office.Settings["Mail:Smtp:StartTls"] = "false";
    }
}
