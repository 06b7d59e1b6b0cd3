using PrivacyRequests.Agents;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Verification;

/// <summary>By which ways the check of a case can end now. 11 CCR §7060(c)(3), §7062, §7063.</summary>
public static class VerificationWays
{
    /// <summary>An agent's confirmed permission or power of attorney alone; else data points, and where too few are held the ways that need a reason.</summary>
    public static IReadOnlyList<VerificationWay> For(PrivacyRequest request, PointTally tally)
    {
        if (AgentAuthority.StandsForVerification(request.Filing) is { } way) return [way];
        return tally.FewerHeldThan(request.Standard)
            ? [VerificationWay.DataPoints, VerificationWay.SolePerson, VerificationWay.WeighedFactors]
            : [VerificationWay.DataPoints];
    }

    public static bool NeedsReason(this VerificationWay way) => way is VerificationWay.SolePerson or VerificationWay.WeighedFactors;
}
