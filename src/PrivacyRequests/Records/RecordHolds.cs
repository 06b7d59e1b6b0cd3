using PrivacyRequests.Requests;

namespace PrivacyRequests.Records;

/// <summary>The one place where keeping asks whether something stands in its way: what is held back is neither thinned nor removed.</summary>
internal static class RecordHolds
{
    /// <summary>Closed cases that neither a hold nor an open dispute keeps: Civil Code 1798.145(a)(1).</summary>
    public static IQueryable<PrivacyRequest> Released(this IQueryable<PrivacyRequest> requests, DateOnly today) =>
        requests.Where(r => r.ClosedOn != null && r.ClosedOn <= today && (r.HoldGround == null || r.HoldThrough < today)
            && (r.DisputedOn == null || r.DisputeAnsweredOn != null));
}
