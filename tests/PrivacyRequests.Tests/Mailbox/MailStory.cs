using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Mailbox;

/// <summary>A mail becomes a request, is confirmed by its link, decided; its person writes back, and the officer takes it as a dispute.</summary>
public sealed class MailStory
{
    [Fact]
    public async Task A_mail_becomes_a_request_is_confirmed_answered_replied_to_and_disputed()
    {
        await using var office = await CorpusOffice.OpenAsync();
        var mail = await office.TakeAsync("know-categories");
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(3));
        var asked = Asked.For(Right.KnowCategories).By("Priya Raman", "priya.raman@example.com");
        var (told, refusal) = await office.With<ReceiveMailedRequest, (ReceivedFiling?, Refusal?)>(act =>
            act.HandleAsync(new ShownMail(mail.Id, MailState.Triage, true), asked, Checks.Officer, CancellationToken.None));
        Assert.Null(refusal);
        Assert.Equal(TestOffice.FirstDay, told!.ReceivedOn);
        var reference = told.Reference + "-1";

        // The same confirmation as after the form.
        var receipt = (await office.Letters(told.Reference)).Single(l => l.Letter.Kind == LetterKind.Receipt).Body.Text;
        var token = receipt.Split("/requests/confirm/")[1][..64];
        Assert.Null((await office.With<ConfirmAddress, Confirmation>(act => act.HandleAsync(new FilingKey.ByToken(token), null, CancellationToken.None))).Failure);
        await office.NotVerified(reference);
        Assert.Null(await office.Deny(reference, DenialReason.Unverified));
        await office.LettersLeave();

        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(9));
        var filing = (await office.Case(reference)).Filing;
        var reading = MailBy.From("priya.raman@example.com", "I do not agree.") with { To = [$"privacy+r-{filing.ReplyToken}@csi.example.net"] };
        var reply = await office.TakeAsync(new CorpusMail(reading, MailState.ReplyToClosed, true) { Content = "reply"u8.ToArray() });
        Assert.Equal(MailState.ReplyToClosed, reply.State);
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(12));
        Assert.Null(await office.Act<SettleReply>(reference, (act, shown) =>
            act.HandleAsync(shown, new ShownMessage(reply.Id, MailState.ReplyToClosed), MailState.TakenAsDispute, null, Checks.Officer, CancellationToken.None)));

        var request = await office.Case(reference);
        Assert.Equal((false, TestOffice.FirstDay.AddDays(9)), (request.IsOpen, request.DisputedOn));
        Assert.Equal([MailState.BecameRequest, MailState.TakenAsDispute], (await office.History(reference)).OfType<MailDecided>().Select(e => e.As));
    }
}
