using PrivacyRequests.Responses;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Web.Demo.Stories;

/// <summary>Requests that end without what was asked for: not verified, denied, another door, taken back.</summary>
internal static class RefusedStories
{
    /// <summary>Nothing came back on the questions; denied on day 38.</summary>
    public static async Task NobodyReplied(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(5);
        await f.AskForProofAsync(1);
        await f.OnDayAsync(38);
        await f.FindNotVerifiedAsync(1, NotVerifiedBecause.NoReply);
        await f.DenyAsync(1, DenialReason.Unverified);
    }

    /// <summary>What was told did not match. The address was never confirmed: the letter has fixed words only.</summary>
    public static async Task DeletionNotVerified(DemoFiling f)
    {
        await f.OnDayAsync(7);
        await f.AskForProofAsync(1);
        await f.OnDayAsync(16);
        await f.CheckAsync(1, matched: 0, failed: 3);
        await f.FindNotVerifiedAsync(1);
        await f.OnDayAsync(22);
        await f.DenyAsync(1, DenialReason.Unverified);
    }

    /// <summary>A copy without proof is answered as categories, in the same case.</summary>
    public static async Task CopyAnsweredAsCategories(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(6);
        await f.AskForProofAsync(1);
        await f.OnDayAsync(20);
        await f.CheckAsync(1, matched: 2, failed: 1);
        await f.FindNotVerifiedAsync(1);
        await f.FallBackAsync(1);
        await f.OnDayAsync(25);
        await f.VerifyAsync(1);
        await f.FindAddressOwnAsync(1);
        await f.OnDayAsync(31);
        await f.AnswerAsync(1);
    }

    /// <summary>Categories and a copy were asked for; the copy closes and points to the categories.</summary>
    public static async Task CopyMergedIntoCategories(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(8);
        await f.AskForProofAsync(2);
        await f.OnDayAsync(19);
        await f.CheckAsync(1, matched: 2, failed: 1);
        await f.VerifyAsync(1);
        await f.FindAddressOwnAsync(1);
        await f.FindNotVerifiedAsync(2);
        await f.FallBackAsync(2);
        await f.OnDayAsync(27);
        await f.AnswerAsync(1);
    }

    /// <summary>Verified, and denied as a whole for a reason that only a verified person may be told.</summary>
    public static Func<DemoFiling, Task> DeniedFor(DenialReason reason) => async f =>
    {
        await f.ConfirmSoonAsync();
        await AnsweredStories.VerifyStrictly(f, 1, day: 6);
        await f.OnDayAsync(29);
        await f.DenyAsync(1, reason);
    };

    /// <summary>Fraud, and what is plainly without ground, may be said before anything is known of the person.</summary>
    public static Func<DemoFiling, Task> DeniedAtOnceFor(DenialReason reason) => async f =>
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(13);
        await f.NoteAsync(1, "WhyAtOnce");
        await f.DenyAsync(1, reason);
    };

    /// <summary>The third request to know of one person inside twelve months: a permission to decline, used here.</summary>
    public static Func<DemoFiling, Task> DeniedAsThird(Func<IReadOnlyList<string>> earlier) => async f =>
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(5);
        foreach (var filing in earlier()) await f.ConfirmMatchAsync(1, filing);
        await f.CheckAsync(1, matched: 2);
        await f.VerifyAsync(1);
        await f.FindAddressOwnAsync(1);
        await f.OnDayAsync(14);
        await f.DenyAsync(1, DenialReason.ThirdIn12Months);
    };

    public static async Task MedicalRecords(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(2);
        await f.HandOverAsync(1);
    }

    /// <summary>The photographs belong to the medical record, the bookings don't: one part here, one at the other door.</summary>
    public static async Task MedicalRecordsInPart(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(4);
        await f.HandOverAsync(1, whole: false);
        await AnsweredStories.VerifyStrictly(f, 1, day: 9);
        await f.OnDayAsync(27);
        await f.AnswerAsync(1);
    }

    public static async Task Withdrawn(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(9);
        await f.WithdrawAsync(1);
    }

    /// <summary>Somebody else's name, three wrong answers and a strange call: stopped, later cleared in writing, then verified and answered.</summary>
    public static async Task SuspiciousThenCleared(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(7);
        await f.StopAsSuspiciousAsync(1);
        await f.OnDayAsync(14);
        await f.ClearSuspicionAsync(1);
        await AnsweredStories.VerifyStrictly(f, 1, day: 18);
        await f.OnDayAsync(34);
        await f.AnswerAsync(1);
    }
}
