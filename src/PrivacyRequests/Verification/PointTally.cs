using PrivacyRequests.Correspondence;

namespace PrivacyRequests.Verification;

/// <summary>How the data points of a case stand, from the latest result of each.</summary>
/// <param name="Asked">What the person is asked: <see cref="Questions"/>.</param>
public sealed record PointTally(IReadOnlyList<DataPoint> Asked, IReadOnlyDictionary<DataPoint, CheckResult> Results)
{
    /// <summary>What counts for nothing, however well it matches: supporting or never used, and what a correction contests (11 CCR §7060(h)).</summary>
    public IReadOnlyList<DataPoint> Uncounted { get; init; } = [];

    public int Matched => Results.Count(r => r.Value == CheckResult.Matched && !Uncounted.Contains(r.Key));

    public int Failed => Count(CheckResult.Failed);

    /// <summary>Points that can still count: everything asked or tried, but what the officer found not to be held.</summary>
    public int MayBeHeld => Asked.Union(Results.Keys).Count(p => ResultOf(p) != CheckResult.NotHeld && !Uncounted.Contains(p));

    public CheckResult? ResultOf(DataPoint point) => Results.TryGetValue(point, out var result) ? result : null;

    /// <summary>
    /// Only then are the ways besides data points offered: the counts of §7062 are examples, and nobody is refused because the office
    /// holds little. 11 CCR §7060(c)(3), §7062(e)(2).
    /// </summary>
    public bool FewerHeldThan(VerificationStandard standard) => MayBeHeld < standard.Points;

    /// <summary>An address can't vouch for itself: its own point is left out.</summary>
    public int MatchedWithout(Channel channel) => Matched - (ResultOf(PointOf(channel)) == CheckResult.Matched && !Uncounted.Contains(PointOf(channel)) ? 1 : 0);

    public static DataPoint PointOf(Channel channel) => channel switch
    {
        Channel.Email => DataPoint.EmailOnFile,
        Channel.Post => DataPoint.PostalAddressOnFile,
        Channel.Phone => DataPoint.PhoneOnFile,
    };

    private int Count(CheckResult result) => Results.Values.Count(r => r == result);
}
