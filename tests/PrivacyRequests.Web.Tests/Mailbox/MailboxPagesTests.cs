using System.Net;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Mailbox;

/// <summary>Mail that came in, on the office's pages: read as text, and put where it belongs by one person.</summary>
public sealed class MailboxPagesTests : IDisposable
{
    private const string Delete = "Hello,\nplease delete all my data.\n\nOn Mon, 1 Dec 2025 Ann wrote:\n> Do you want a copy of my data?";
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task The_list_shows_what_waits_oldest_first_with_age_and_date()
    {
        var old = await office.MailCame("ann@example.org", "Please help", Delete);
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(12));
        await office.MailCame("ben@example.org", "Ads", "Please do not sell my data");
        var staff = await office.StaffAsync();

        var page = await staff.OpenAsync(Links.Mailbox);

        var rows = page.Document.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("Please help", rows[0], StringComparison.Ordinal);
        Assert.Contains("12 days ago", rows[0], StringComparison.Ordinal);
        Assert.Contains("Delete", rows[0], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("today", rows[1], StringComparison.Ordinal);
        var start = await staff.OpenAsync(Links.Queue);
        Assert.Contains("2 messages wait to be read. The oldest has waited 12 days, since Monday 5 January 2026.", start.Text, StringComparison.Ordinal);
        Assert.Equal(Links.Mailbox, start.Link("Mailbox"));
        Assert.Contains("This message reached us on Monday 5 January 2026. If it is a request, its answer is due by Wednesday 18 February 2026.", (await staff.OpenAsync(Links.Mail(old.Id))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_found_is_marked_and_what_is_quoted_is_not()
    {
        var mail = await office.MailCame("ann@example.org", "Please help", Delete);

        var page = await (await office.StaffAsync()).OpenAsync(Links.Mail(mail.Id));

        var mark = Assert.Single(page.Document.QuerySelectorAll("mark"));
        Assert.StartsWith("delete all my data", mark.TextContent, StringComparison.Ordinal);
        Assert.Contains("Delete", mark.QuerySelector(".unseen")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("> Do you want a copy of my data?", page.Document.QuerySelector(".mail-text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_text_whatever_stands_in_it()
    {
        const string evil = "<script>alert(1)</script><img src=https://evil.example/x.png> https://evil.example/login \u202Egnp.exe";
        var mail = await office.MailCame(Mails.Mail("eve@example.org", "<b>Subject</b>", evil) with { From = new MailPerson("<i>Eve</i>", "eve@example.org"), Attachments = [new("../..\u202E/CON.txt", "text/html", 3)] }, [1, 2, 3]);
        var browser = await office.StaffAsync();

        foreach (var url in (string[])[Links.Mail(mail.Id), Links.Mailbox])
        {
            var page = await browser.OpenAsync(url);
            Assert.Empty(page.Document.QuerySelectorAll("main script, main img, main iframe, main b, main i"));
            Assert.DoesNotContain(page.Document.QuerySelectorAll("[href], [src]"), e => (e.GetAttribute("href") + e.GetAttribute("src")).Contains("evil", StringComparison.Ordinal));
            Assert.DoesNotContain('\u202E', page.Text);
        }

        var shown = await browser.OpenAsync(Links.Mail(mail.Id));
        Assert.Contains(evil.Replace("\u202E", "[U+202E]", StringComparison.Ordinal), shown.Text, StringComparison.Ordinal);
        using var file = await browser.GetAsync(new Uri(Links.MailFile(mail.Id, 1), UriKind.Relative));
        Assert.Equal(("attachment", "_CON.txt", "application/octet-stream"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileNameStar, file.Content.Headers.ContentType!.MediaType));
        Assert.Equal([1, 2, 3], await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(Links.MailFile(mail.Id, 2))).Status);
        Assert.Contains("alert(1)", await browser.GetStringAsync(new Uri(Links.MailFile(mail.Id, 0), UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_becomes_a_request_with_its_own_date_and_the_same_confirmation_as_from_the_form()
    {
        var mail = await office.MailCame("ann@example.org", "Please help", Delete);
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(20));
        var form = await (await (await office.StaffAsync(follow: false)).OpenAsync(Links.Mail(mail.Id))).FollowAsync("Log it as a request");
        Assert.Equal(("Delete", "Consumer", "ann", "ann@example.org", "Hello,\nplease delete all my data."),
            (form.Value("Asked.Rights"), form.Value("Asked.Filer"), form.Value("Asked.Name"), form.Value("Asked.Email"), form.Value("Asked.Description").ReplaceLineEndings("\n")));

        var logged = await form.SubmitAsync("Log the request");

        var request = await office.Case(logged.Redirect!.Split('/')[^1]);
        Assert.Equal((Door.Email, TestOffice.FirstDay, new DateOnly(2026, 2, 19)), (request.Filing.Door, request.ReceivedOn, request.StatutoryOn));
        var (letter, to, body) = Assert.Single(await office.Letters(request.Filing.Reference));
        Assert.Equal((LetterKind.Receipt, "ann@example.org"), (letter.Kind, to.Address));
        Assert.Contains("/confirm/", body.Text, StringComparison.Ordinal);
        var now = await office.MailNow(mail.Id);
        Assert.Equal((MailState.BecameRequest, request.Filing.Id, request.Id), (now.State, now.FilingId, now.RequestId));
        Assert.NotNull(now.DecidedBy);
        Assert.Equal(request.Filing.Reference, (await office.History(request.Reference)).OfType<MailDecided>().Single().Reference);
    }

    [Fact]
    public async Task Two_people_make_one_request_of_it_and_the_second_is_told()
    {
        var mail = await office.MailCame("ann@example.org", "Please help", Delete);
        var first = await (await office.StaffAsync(follow: false)).OpenAsync(Links.LogMail(mail.Id));
        var second = await (await office.StaffAsync(follow: false)).OpenAsync(Links.LogMail(mail.Id));
        var spam = await (await office.StaffAsync(follow: false)).OpenAsync(Links.Mail(mail.Id));

        Assert.Equal(HttpStatusCode.Redirect, (await first.SubmitAsync("Log the request")).Status);
        var late = await second.SubmitAsync("Log the request");
        var later = await spam.SubmitAsync("Spam");

        Assert.All([late, later], page => Assert.Equal((HttpStatusCode.BadRequest, "Somebody has decided on this message already, or it has been removed. Look at it again."), (page.Status, page.Errors.Single())));
        Assert.Equal(1, await office.Db(db => db.Filings.CountAsync()));
        Assert.Equal(MailState.BecameRequest, (await office.MailNow(mail.Id)).State);
    }

    [Fact]
    public async Task A_choice_in_it_is_logged_beside_the_request_with_the_same_date()
    {
        var mail = await office.MailCame("ann@example.org", "Two things", "Delete my data. And stop sending me emails.");
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(3));
        var staff = await office.StaffAsync(follow: false);
        await (await staff.OpenAsync(Links.LogMail(mail.Id))).SubmitAsync("Log the request");

        var choice = await (await staff.OpenAsync(Links.Mail(mail.Id))).FollowAsync("Log it as an opt-out or other choice");
        Assert.Equal("StopMarketing", choice.Value("Form.Rights"));
        var logged = await choice.SubmitAsync();

        var request = await office.Case(logged.Redirect!.Split('/')[^1]);
        Assert.Equal((Right.StopMarketing, TestOffice.FirstDay), (request.Right, request.ReceivedOn));
        Assert.Equal(2, await office.Db(db => db.Filings.CountAsync()));
        Assert.Equal(HttpStatusCode.BadRequest, (await (await staff.OpenAsync(Links.LogMailedChoice(mail.Id))).SubmitAsync()).Status);
    }

    [Fact]
    public async Task It_joins_a_case_after_staff_have_seen_whose_it_is()
    {
        var told = await office.Receive(Asked.For(Right.Delete).By("Casey Example", "casey@example.org"));
        var mail = await office.MailCame("other@example.org", "My request", "I wrote from my other address.");
        var page = await (await office.StaffAsync(follow: false)).OpenAsync(Links.JoinMail(mail.Id));

        Assert.Equal(["Enter the reference of the request."], (await page.SubmitAsync("Show whose it is")).Errors);
        Assert.Equal(["There is no request with this reference that you may see. Check the reference."], (await page.Fill("Form.Reference", "BCDF-GHJK-L-1").SubmitAsync("Show whose it is")).Errors);
        var shown = await page.Fill("Form.Reference", told.Reference.ToLowerInvariant()).SubmitAsync("Show whose it is");
        Assert.Contains("Casey Example", shown.Text, StringComparison.Ordinal);
        Assert.Equal(MailState.Triage, (await office.MailNow(mail.Id)).State);
        var joined = await shown.SubmitAsync("Put it there");

        Assert.Equal(Links.Case($"{told.Reference}-1"), joined.Redirect);
        Assert.Equal((MailState.JoinedCase, told.FilingId), ((await office.MailNow(mail.Id)).State, (await office.MailNow(mail.Id)).FilingId));
        Assert.Equal(MailState.JoinedCase, (await office.History($"{told.Reference}-1")).OfType<MailCame>().Single().As);
    }

    [Fact]
    public async Task A_restricted_case_and_none_look_the_same_and_what_joined_it_is_hidden_with_it()
    {
        var told = await office.Receive(Asked.For(Right.Delete).By("Casey Colleague", "casey@example.org") with { About = Subject.Job });
        var mail = await office.MailCame("other@example.org", "My request", "A question");
        var (staff, officer) = (await office.StaffAsync(follow: false), await office.OfficerAsync(follow: false));

        var hidden = await (await staff.OpenAsync(Links.JoinMail(mail.Id))).Fill("Form.Reference", told.Reference).SubmitAsync("Show whose it is");
        Assert.Equal(["There is no request with this reference that you may see. Check the reference."], hidden.Errors);
        Assert.DoesNotContain("Colleague", hidden.Text, StringComparison.Ordinal);
        await (await (await officer.OpenAsync(Links.JoinMail(mail.Id))).Fill("Form.Reference", told.Reference).SubmitAsync("Show whose it is")).SubmitAsync("Put it there");

        foreach (var url in (string[])[Links.Mail(mail.Id), Links.JoinMail(mail.Id), Links.AnswerMail(mail.Id), Links.LogMail(mail.Id), Links.MailFile(mail.Id, 0)])
            Assert.Equal(HttpStatusCode.NotFound, (await staff.OpenAsync(url)).Status);
        Assert.DoesNotContain("My request", (await staff.OpenAsync(Links.MailboxOf(MailFilter.JoinedCase))).Text, StringComparison.Ordinal);
        Assert.Contains("My request", (await officer.OpenAsync(Links.MailboxOf(MailFilter.JoinedCase))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_answered_and_closed_as_no_privacy_request_and_can_be_put_back()
    {
        var mail = await office.MailCame("ann@example.org", "Parking", "Is there parking at the office?");
        var page = await (await office.StaffAsync(follow: false)).OpenAsync(Links.AnswerMail(mail.Id));
        Assert.Equal(["Choose what leaves."], (await page.SubmitAsync("Close the message")).Errors);
        Assert.Equal(["Write what the letter says, or choose another way."], (await page.Choose("Form.Answer", "OwnWords").SubmitAsync("Close the message")).Errors);

        // Nobody has shown that the address is theirs: own words do not go there.
        await page.Choose("Form.Answer", "OwnWords").Fill("Form.Words", "There is a garage next door.").SubmitAsync("Close the message");
        Assert.Equal(MailState.Triage, (await office.MailNow(mail.Id)).State);
        await page.Choose("Form.Answer", "Template").SubmitAsync("Close the message");

        var now = await office.MailNow(mail.Id);
        Assert.Equal(MailState.AnsweredAsNoRequest, now.State);
        var letter = await office.Db(db => db.Letters.AsNoTracking().SingleAsync(l => l.Kind == LetterKind.NoRequest));
        Assert.Equal(mail.Id, letter.MailId);
        await office.LettersLeave();
        Assert.Equal(LetterState.Left, (await office.Db(db => db.Letters.AsNoTracking().SingleAsync(l => l.Id == letter.Id))).State);
        await (await (await office.StaffAsync(follow: false)).OpenAsync(Links.Mail(mail.Id))).SubmitAsync("Put it back to be read");
        Assert.Equal((MailState.Triage, mail.ArrivedOn), ((await office.MailNow(mail.Id)).State, (await office.MailNow(mail.Id)).ArrivedOn));
    }

    [Fact]
    public async Task Nobody_writes_to_a_list_or_a_program()
    {
        var mail = await office.MailCame(Mails.Mail("news@example.org", "Weekly", "Ten tips") with { IsFromList = true });
        if (mail.State != MailState.Triage) return;
        var page = await (await office.StaffAsync(follow: false)).OpenAsync(Links.AnswerMail(mail.Id));

        Assert.DoesNotContain("Form.Words", page.Fields);
        await page.Choose("Form.Answer", "Nothing").SubmitAsync("Close the message");

        Assert.Equal(MailState.AnsweredAsNoRequest, (await office.MailNow(mail.Id)).State);
        Assert.Equal(0, await office.Db(db => db.Letters.CountAsync(l => l.Kind == LetterKind.NoRequest)));
    }

    [Fact]
    public async Task Spam_is_one_click_says_who_and_when_and_writes_to_nobody()
    {
        var mail = await office.MailCame("eve@example.org", "You have won", "Claim now");
        var before = await office.Db(db => db.Letters.CountAsync());

        var done = await (await (await office.StaffAsync()).OpenAsync(Links.Mail(mail.Id))).SubmitAsync("Spam");

        Assert.Equal("Marked as spam. It can be put back until it is removed.", done.Flash);
        var now = await office.MailNow(mail.Id);
        Assert.Equal((MailState.Spam, office.Clock.GetUtcNow().UtcDateTime), (now.State, now.DecidedAt));
        Assert.Equal(before, await office.Db(db => db.Letters.CountAsync()));
        Assert.Contains("Decided by Sam Staff", (await (await office.StaffAsync()).OpenAsync(Links.Mail(mail.Id))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_maybe_is_a_question_with_two_answers()
    {
        var told = await office.Receive(Asked.For(Right.Delete).By("Casey Example", "casey@example.org"));
        var token = (await office.Case($"{told.Reference}-1")).Filing.ReplyToken;
        var first = await office.MailCame("stranger@example.org", $"Re: your request [r-{token}]", "It is me, from another address.");
        var second = await office.MailCame("third@example.org", $"Re: your request [r-{token}]", "Nothing to do with it.");
        Assert.All([first, second], m => Assert.Equal(MailState.Maybe, m.State));
        var staff = await office.StaffAsync(follow: false);

        var yes = await (await staff.OpenAsync(Links.Mail(first.Id))).FollowAsync("Yes, it belongs there");
        Assert.Contains("Casey Example", yes.Text, StringComparison.Ordinal);
        await yes.SubmitAsync("Put it there");
        await (await staff.OpenAsync(Links.Mail(second.Id))).SubmitAsync("No, it does not belong there");

        Assert.Equal((MailState.JoinedCase, MailState.Triage), ((await office.MailNow(first.Id)).State, (await office.MailNow(second.Id)).State));
        Assert.Single((await office.History($"{told.Reference}-1")).OfType<MailNotOfCase>());
    }

    [Fact]
    public async Task The_list_asks_few_questions_however_long_it_is()
    {
        await using var watched = new WatchedOffice();
        for (var i = 0; i < 30; i++) await watched.MailCame($"a{i}@example.org", "Hello", $"Message {i}: delete my data");
        watched.Forget();

        await watched.With<MailList, IReadOnlyList<MailRow>>(l => l.ListAsync(MailFilter.Waiting, true, CancellationToken.None));

        Assert.InRange(watched.Questions.Count, 1, 10);
        Assert.All(await watched.PlansAsync(), plan => Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("INDEX", StringComparison.Ordinal) || step.Contains("TEMP B-TREE", StringComparison.Ordinal)));
    }
}
