using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Web.Demo.Stories;

/// <summary>Requests by another door: on paper, by phone, at the desk.</summary>
internal static class OtherDoorStories
{
    /// <summary>The whole way on paper: code, questions, declaration, answer. No e-mail address anywhere.</summary>
    public static async Task WhollyOnPaper(DemoFiling f)
    {
        await f.OnDayAsync(8);
        await f.ConfirmAsync();
        await f.OnDayAsync(9);
        await f.AskForProofAsync(1);
        await f.SendDeclarationAsync(1, Channel.Post);
        await f.OnDayAsync(22);
        await f.RecordPaperDeclarationAsync(1);
        await f.CheckAsync(1, matched: 3);
        await f.VerifyAsync(1);
        await f.FindAddressOwnAsync(1, Channel.Post);
        await f.OnDayAsync(33);
        await f.AnswerAsync(1, Delivery.Post);
    }

    /// <summary>On paper and extended: the letter is posted inside the first 45 days.</summary>
    public static async Task PaperExtended(DemoFiling f)
    {
        await f.OnDayAsync(10);
        await f.AskForProofAsync(1);
        await f.OnDayAsync(36);
        await f.ExtendAsync(1, ExtensionReason.Complexity);
        await f.OnDayAsync(58);
        await f.CheckAsync(1, matched: 2, failed: 1);
        await f.VerifyAsync(1);
        await f.FindAddressOwnAsync(1, Channel.Post);
        await f.OnDayAsync(75);
        await f.AnswerAsync(1, Delivery.Post);
    }

    /// <summary>Told on the phone that it was received; the rest went by e-mail.</summary>
    public static async Task LoggedByStaff(DemoFiling f)
    {
        await f.SomeHoursLaterAsync();
        await f.ConfirmAsync();
        await f.OnDayAsync(4);
        await f.CheckAsync(1, matched: 2);
        await f.VerifyAsync(1);
        await f.FindAddressOwnAsync(1);
        await f.OnDayAsync(16);
        await f.AnswerAsync(1);
    }

    /// <summary>The letter had lain in another department for three days: the postmark says so.</summary>
    public static async Task ReceiptDateCorrected(DemoFiling f)
    {
        await f.OnDayAsync(3);
        await f.CorrectReceiptDateAsync(1, daysEarlier: 3);
        await f.OnDayAsync(9);
        await f.AskForProofAsync(1);
    }
}
