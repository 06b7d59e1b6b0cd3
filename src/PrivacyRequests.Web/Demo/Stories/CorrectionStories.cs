using PrivacyRequests.Deletion;
using PrivacyRequests.Records;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Web.Demo.Stories;

/// <summary>Corrections, deletions with exceptions, and what follows a decision.</summary>
internal static class CorrectionStories
{
    public static async Task Granted(DemoFiling f)
    {
        await Verify(f);
        await f.OnDayAsync(16);
        await f.CorrectAsync(1, f.Corrected(1));
    }

    /// <summary>One corrected, one deleted instead, one denied; a value compared on the way.</summary>
    public static async Task InPart(DemoFiling f)
    {
        await Verify(f);
        await f.RecordPapersAsync(1);
        await f.SendPaperAsync(1);
        await f.CompareValueAsync(1);
        await f.OnDayAsync(24);
        await f.CorrectAsync(1, f.Corrected(1), DemoFiling.DeletedInstead(2), f.NotCorrected(3, DenialReason.InsufficientDocs));
    }

    /// <summary>About health, denied as accurate; the person adds a statement and disputes the decision, which stands.</summary>
    public static async Task DeniedWithStatement(DemoFiling f)
    {
        await Verify(f);
        await f.OnDayAsync(30);
        await f.CorrectAsync(1, f.NotCorrected(1, DenialReason.Accurate));
        await f.OnDayAsync(34);
        await f.AddStatementAsync(1);
        await f.DisputeAsync(1);
        await f.OnDayAsync(55);
        await f.DecideDisputeAsync(1, DisputeOutcome.Upheld);
    }

    /// <summary>The same again inside six months, without papers.</summary>
    public static Func<DemoFiling, Task> DeniedAsRepeat(Func<string> earlier) => async f =>
    {
        await Verify(f);
        await f.ConfirmMatchAsync(1, earlier());
        await f.OnDayAsync(15);
        await f.CorrectAsync(1, f.NotCorrected(1, DenialReason.Repeat6M));
    };

    public static Func<DemoFiling, Task> DeletedBut(DeletionException exception, bool nothing = false) => async f =>
    {
        await f.ConfirmSoonAsync();
        await AnsweredStories.VerifyStrictly(f, 1, day: 7);
        await f.OnDayAsync(28);
        await f.DeleteKeepingAsync(1, exception, nothing);
    };

    /// <summary>Denied, disputed, and looked at again at this moment.</summary>
    public static Func<DemoFiling, Task> DisputedNow(int denied, int disputed) => async f =>
    {
        await f.ConfirmSoonAsync();
        await AnsweredStories.VerifyStrictly(f, 1, day: 7);
        await f.OnDayAsync(denied);
        await f.DenyAsync(1, DenialReason.ExemptData);
        await f.OnDayAsync(disputed);
        await f.DisputeAsync(1);
    };

    public static async Task DisputedAndChanged(DemoFiling f)
    {
        await DisputedNow(denied: 25, disputed: 30)(f);
        await f.OnDayAsync(48);
        await f.DecideDisputeAsync(1, DisputeOutcome.Changed);
    }

    public static async Task FeeAccepted(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await AnsweredStories.VerifyStrictly(f, 1, day: 6);
        await f.AskFeeAsync(1);
        await f.OnDayAsync(12);
        await f.SayToFeeAsync(1, accepted: true);
        await f.OnDayAsync(27);
        await f.AnswerAsync(1);
    }

    public static async Task FeeDeclined(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await AnsweredStories.VerifyStrictly(f, 1, day: 6);
        await f.AskFeeAsync(1);
        await f.OnDayAsync(11);
        await f.SayToFeeAsync(1, accepted: false);
        await f.OnDayAsync(14);
        await f.DenyAsync(1, DenialReason.UnfoundedExcessive);
    }

    public static async Task FeeWaits(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(4);
        await f.AskFeeAsync(1);
    }

    public static async Task OnHold(DemoFiling f)
    {
        await Verify(f);
        await f.HoldAsync(1, HoldGround.PoliceDirection);
    }

    public static async Task HeldAndEnded(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await AnsweredStories.VerifyStrictly(f, 1, day: 6);
        await f.HoldAsync(1, HoldGround.LegalClaim, daysAgo: 1);
        await f.OnDayAsync(25);
        await f.EndHoldAsync(1);
        await f.OnDayAsync(30);
        await f.AnswerAsync(1);
    }

    private static async Task Verify(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await AnsweredStories.VerifyStrictly(f, 1, day: 6);
    }
}
