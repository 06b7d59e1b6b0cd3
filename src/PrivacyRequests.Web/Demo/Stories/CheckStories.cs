using PrivacyRequests.Responses;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Web.Demo.Stories;

/// <summary>Other ways to show who asks, and one stopped by a rule.</summary>
internal static class CheckStories
{
    /// <summary>Had an account, signed in to it again, and found the answer there.</summary>
    public static async Task SignedInAgain(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(9);
        await f.SignInAgainAsync(1);
        await f.AnswerAsync(1, Delivery.Account);
    }

    /// <summary>Too little is held: one paper is asked for, and has not come.</summary>
    public static async Task PaperAsked(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(3);
        await f.CheckAsync(1, matched: 1, notHeld: 4);
        await f.AskForDocumentAsync(1);
    }

    /// <summary>The paper came; the officer weighed it, and it went at the decision.</summary>
    public static async Task PaperWeighed(DemoFiling f)
    {
        await PaperAsked(f);
        await f.SomeHoursLaterAsync();
        await f.SendDocumentAsync();
        await f.OnDayAsync(11);
        await f.VerifyAsync(1, VerificationWay.WeighedFactors, "PaperWeighed");
        await f.FindAddressOwnAsync(1);
        await f.AnswerAsync(1);
    }

    /// <summary>Verified, then somebody told another address: stopped, cleared after a call, and gone on with.</summary>
    public static async Task AnotherAddress(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(5);
        await f.CheckAsync(1, matched: 2);
        await f.VerifyAsync(1);
        await f.OnDayAsync(8);
        await f.ChangeEmailAsync(1);
        await f.OnDayAsync(10);
        await f.ClearSuspicionAsync(1);
    }

    /// <summary>Five wrong codes: stopped by a rule, and nobody has cleared it yet.</summary>
    public static async Task StoppedByRule(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(2);
        await f.TryWrongCodesAsync();
    }
}
