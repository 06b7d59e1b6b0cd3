using PrivacyRequests.Deadlines;

namespace PrivacyRequests.Verification;

/// <summary>
/// The method is looked at again every 12 months, above all whether there is a way now for those for whom there was none: 11 CCR §7062(g).
/// A detail that is saved, changed or not, tells the day.
/// </summary>
public static class MethodReview
{
    public static bool IsDue(DateOnly lastLookedAt, DateOnly today) => today >= DeadlineRules.MethodReviewOn(lastLookedAt);
}
