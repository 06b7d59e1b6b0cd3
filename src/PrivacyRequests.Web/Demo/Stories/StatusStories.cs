namespace PrivacyRequests.Web.Demo.Stories;

/// <summary>People who lost a letter, or want to know.</summary>
internal static class StatusStories
{
    public static async Task AskedForAFreshCode(DemoFiling f)
    {
        await f.OnDayAsync(9);
        await f.UseAFreshCodeAsync();
        await f.OnDayAsync(12);
        await f.AskForProofAsync(1);
    }

    public static async Task AskedWhereItStands(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await AnsweredStories.VerifyStrictly(f, 1, day: 8);
        await f.OnDayAsync(20);
        await f.AskWhereItStandsAsync();
        await f.OnDayAsync(24);
        await f.AnswerAsync(1);
    }
}
