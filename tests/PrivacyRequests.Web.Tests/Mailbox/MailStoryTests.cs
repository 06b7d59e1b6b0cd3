using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Mailbox;

/// <summary>From a mail to a dispute: a mail becomes a request, is confirmed by link, answered; the consumer replies; the officer takes it as a dispute.</summary>
public sealed class MailStoryTests : IDisposable
{
    private const string Ann = "ann@example.org";
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_mail_becomes_a_request_is_answered_and_the_reply_is_taken_as_a_dispute()
    {
        var reference = await LoggedFromMailAsync();
        await ConfirmedByLinkAsync(reference);
        await AnsweredAsync(reference);

        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(33));
        var filing = (await office.Case(reference)).Filing;
        var reply = await office.MailCame(Mails.Mail(Ann, "Re: Your privacy request", "I do not agree. Please look at it again.\n> Your answer is ready.") with { To = [$"privacy+r-{filing.ReplyToken}@example.org"] });
        Assert.Equal((MailState.ReplyToClosed, filing.Id), (reply.State, reply.FilingId));
        Assert.False((await office.Case(reference)).IsOpen);
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(36));

        var officer = await office.OfficerAsync();
        Assert.Contains("1 message came after a decision.", (await officer.OpenAsync(Links.Queue)).Text, StringComparison.Ordinal);
        var decide = await (await (await officer.OpenAsync(Links.Mailbox)).FollowAsync("Re: Your privacy request")).FollowAsync("Say what it is");
        Assert.Contains("I do not agree.", decide.Text, StringComparison.Ordinal);
        await decide.SubmitAsync("Take it as a dispute, received on Saturday 7 February 2026");

        var request = await office.Case(reference);
        Assert.Equal((TestOffice.FirstDay.AddDays(33), true), (request.DisputedOn, request.DisputeIsOpen));
        Assert.Equal(Outcome.Denied, request.Outcome);
        Assert.Equal(MailState.TakenAsDispute, (await office.MailNow(reply.Id)).State);
        Assert.Contains(reference, (await officer.OpenAsync(Links.Queue)).Text, StringComparison.Ordinal);
        Assert.Empty(office.Log.Warnings);
    }

    private async Task<string> LoggedFromMailAsync()
    {
        var mail = await office.MailCame(Ann, "My data", "Hello, I want you to delete all my data. Ann Example");
        Assert.Equal(MailState.Triage, mail.State);
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(2));
        var staff = await office.StaffAsync(follow: false);
        var form = await (await staff.OpenAsync(Links.Mail(mail.Id))).FollowAsync("Log it as a request");
        var logged = await form.Fill("Asked.Name", "Ann Example").SubmitAsync("Log the request");
        var reference = logged.Redirect!.Split('/')[^1];
        Assert.Equal((TestOffice.FirstDay, Door.Email), ((await office.Case(reference)).ReceivedOn, (await office.Case(reference)).Filing.Door));
        return reference;
    }

    private async Task ConfirmedByLinkAsync(string reference)
    {
        await office.LettersLeave();
        var (_, to, receipt) = (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.Receipt);
        Assert.Equal(Ann, to.Address);
        var token = receipt.Text.Split("/confirm/")[1][..64];
        Assert.Equal("Your address is confirmed", (await (await office.CreateClient().OpenAsync($"/requests/confirm/{token}")).SubmitAsync()).Heading);
        Assert.Equal(AddressStanding.Confirmed, (await office.Case(reference)).Filing.EmailStanding);
    }

    private async Task AnsweredAsync(string reference)
    {
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(30));
        await office.ChangeCase(reference, r =>
        {
            r.Filing.Raise(Party.Filer, Channel.Email, AddressStanding.Own);
            r.SignDeclaration(Guid.NewGuid(), Channel.Email);
            return r.Verify(VerificationWay.DataPoints, 3, null).Event!;
        });
        Assert.Null(await office.Deny(reference, DenialReason.LegalConflict));
        await office.LettersLeave();
        Assert.Equal(Outcome.Denied, (await office.Case(reference)).Outcome);
    }
}
