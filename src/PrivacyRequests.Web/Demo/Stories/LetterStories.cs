using PrivacyRequests.Correspondence;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Web.Demo.Stories;

/// <summary>Letters that did not arrive.</summary>
internal static class LetterStories
{
    /// <summary>The mail server took the denial, and told the office some hours later that the mailbox is gone: it is not out.</summary>
    public static async Task DenialCameBack(DemoFiling f)
    {
        await RefusedStories.DeniedAtOnceFor(DenialReason.UnfoundedExcessive)(f);
        await f.SomeHoursLaterAsync();
        await f.LetterComesBackAsync(LetterKind.Denial);
    }
}
