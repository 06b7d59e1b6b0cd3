using PrivacyRequests.Requests;

namespace PrivacyRequests.Verification;

/// <summary>What a request itself says is wrong can't show who asks: 11 CCR §7060(h). Only a correction contests anything.</summary>
public static class ContestedPoints
{
    public static IReadOnlyList<DataPoint> Of(PrivacyRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return [];
    }
}
