using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Mailbox;

/// <summary>Mail in the thread of a case: read as text, and decided by a person where it has to be.</summary>
public sealed class CaseMailTests : IDisposable
{
    private const string Casey = "casey@example.org";
    private const string Script = "<script>alert(1)</script> https://evil.example.com/";
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_reply_stands_between_the_letters_as_text_and_its_files_are_saved_and_never_shown()
    {
        var reference = await OpenAsync();
        await CameAsync(reference, Casey, Script, attachment: "CON.html");
        using var officer = await office.OfficerAsync();

        var page = await officer.OpenAsync(Links.Case(reference));

        Assert.Contains(Script, page.Document.QuerySelector(".mail-text")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("a"), a => (a.GetAttribute("href") ?? "").Contains("evil", StringComparison.Ordinal));
        Assert.Null(page.Document.QuerySelector(".mail-text script, .mail-text a"));
        var file = await officer.GetAsync(new Uri(page.Link("_CON.html"), UriKind.Relative));
        Assert.Equal(("attachment", "application/octet-stream"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("Yes, it is part of it", MailState.JoinedCase)]
    [InlineData("No", MailState.Triage)]
    public async Task A_maybe_is_decided_by_a_person(string said, MailState place)
    {
        var reference = await OpenAsync();
        await office.StepAsync(reference, r => r.AskTheConsumer(Guid.NewGuid(), office.Clock.GetUtcNow().UtcDateTime));
        var mail = await CameAsync(reference, "other@example.com", "It was in March.");
        Assert.Equal(MailState.Maybe, mail.State);
        using var officer = await office.OfficerAsync();

        var done = await (await (await officer.OpenAsync(Links.Case(reference))).FollowAsync("Is this part of this request?")).SubmitAsync(said);

        var now = await MailAsync(mail.Id);
        Assert.Equal((place, (int?)1), (now.State, now.DecidedBy));
        Assert.Equal(place == MailState.JoinedCase, (await office.Case(reference)).WaitingForConsumerSince is null);
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.OpenAsync(Links.CaseMaybe(reference, mail.Id))).Status);
    }

    [Fact]
    public async Task A_reply_after_a_denial_is_taken_as_a_dispute_from_the_day_it_came()
    {
        var reference = await ClosedAsync();
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(10));
        var mail = await CameAsync(reference, Casey, "I do not agree.");
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(15));
        using var officer = await office.OfficerAsync();
        Assert.Contains("1 message came after a decision", (await officer.OpenAsync(Links.Queue)).Text, StringComparison.Ordinal);

        await (await (await officer.OpenAsync(Links.Case(reference))).FollowAsync("Say what this message is")).SubmitAsync("Take it as a dispute, received on Thursday 15 January 2026");

        var request = await office.Case(reference);
        Assert.Equal((false, TestOffice.FirstDay.AddDays(10)), (request.IsOpen, request.DisputedOn));
        Assert.Equal(MailState.TakenAsDispute, (await MailAsync(mail.Id)).State);
        Assert.DoesNotContain("came after a decision", (await officer.OpenAsync(Links.Queue)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_answered_in_the_officers_words_or_filed()
    {
        var reference = await ClosedAsync();
        var mail = await CameAsync(reference, Casey, "May I ask one more thing?");
        var thanks = await CameAsync(reference, Casey, "Thank you.");
        using var officer = await office.OfficerAsync();
        var wrong = await (await officer.OpenAsync(Links.CaseReply(reference, mail.Id))).SubmitAsync("Send the answer");
        Assert.Equal((HttpStatusCode.BadRequest, "Write your answer."), (wrong.Status, Assert.Single(wrong.Errors)));

        await (await officer.OpenAsync(Links.CaseReply(reference, mail.Id))).Fill("Form.Words", "Of course.").SubmitAsync("Send the answer");
        await (await officer.OpenAsync(Links.CaseReply(reference, thanks.Id))).SubmitAsync("File it: it asks for nothing");

        Assert.Equal((MailState.Answered, MailState.Filed), ((await MailAsync(mail.Id)).State, (await MailAsync(thanks.Id)).State));
        var letter = await office.Db(db => db.Letters.AsNoTracking().SingleAsync(l => l.Kind == LetterKind.StatusUpdate));
        Assert.StartsWith("<", letter.Answers, StringComparison.Ordinal);
        Assert.Equal([MailState.Answered, MailState.Filed], (await office.History(reference)).OfType<MailDecided>().Select(e => e.As));
    }

    [Fact]
    public async Task The_age_of_the_oldest_unread_message_is_a_figure_of_health()
    {
        await CameAsync(await OpenAsync(), "other@example.com", "Is it a request?", token: false);
        await office.LettersLeave();
        office.Clock.Pass(TimeSpan.FromHours(30));
        await office.LettersLeave();

        var health = await office.CreateClient().GetStringAsync(new Uri("/health/ready", UriKind.Relative));

        Assert.Contains("\"mailbox\":\"Healthy\"", health, StringComparison.Ordinal);
        Assert.Contains("\"mailbox.oldestUnreadHours\":30", health, StringComparison.Ordinal);
    }

    private async Task<string> OpenAsync()
    {
        var reference = (await office.Receive(Asked.For(Right.KnowCategories).By("Casey Consumer", Casey))).Reference + "-1";
        await office.ChangeCase(reference, r =>
        {
            r.Filing.Raise(Party.Filer, Channel.Email, AddressStanding.Confirmed);
            return new AddressConfirmed(Party.Filer, Channel.Email);
        });
        return reference;
    }

    private async Task<string> ClosedAsync()
    {
        var reference = await OpenAsync();
        await office.NotVerified(reference);
        await office.Deny(reference, DenialReason.Unverified);
        await office.LettersLeave();
        return reference;
    }

    private async Task<MailMessage> CameAsync(string reference, string from, string text, string? attachment = null, bool token = true)
    {
        var mark = (await office.Case(reference)).Filing.ReplyToken;
        var reading = new MailReading
        {
            MessageId = $"<{Guid.NewGuid():N}@example.org>",
            From = new MailPerson("Somebody", from),
            ReturnPath = from,
            To = [token ? $"privacy+r-{mark}@example.net" : "privacy@example.net"],
            Subject = "Re: Your privacy request",
            Text = text,
            TextSource = TextSource.Plain,
            Attachments = attachment is null ? [] : [new MailAttachment(attachment, "text/html", 3)],
        };
        var content = Encoding.UTF8.GetBytes(reading.MessageId);
        var id = await office.With<StoreMail, Guid>(act => act.HandleAsync(
            new IncomingMail(content.Length, office.Clock.GetUtcNow().UtcDateTime, reading, () => new MemoryStream(content), _ => new MemoryStream("<b>"u8.ToArray())), CancellationToken.None));
        await office.With<SortMail>(act => act.HandleAsync(id, CancellationToken.None));
        return await MailAsync(id);
    }

    private Task<MailMessage> MailAsync(Guid id) => office.Db(db => db.Mail.AsNoTracking().SingleAsync(m => m.Id == id));
}
