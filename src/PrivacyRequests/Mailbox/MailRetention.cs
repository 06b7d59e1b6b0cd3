namespace PrivacyRequests.Mailbox;

/// <summary>How long messages are kept that were no privacy request, spam or automatic replies. House rule: long enough to correct a mistake.</summary>
public static class MailRetention
{
    public const int LeastDays = 7;
    public const int Days = 30;
    public const int MostDays = 90;

    public static bool MayBeSet(int days) => days is >= LeastDays and <= MostDays;

    /// <summary>A value that may not be set counts as the nearest that may.</summary>
    public static int Within(int days) => Math.Clamp(days, LeastDays, MostDays);
}
