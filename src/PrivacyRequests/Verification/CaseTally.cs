using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>Query: the data points of one case, with their latest results.</summary>
public sealed class CaseTally(RequestsDb db, DataPointReader points)
{
    public async Task<PointTally> OfAsync(PrivacyRequest request, CancellationToken cancellation)
    {
        var list = await points.CurrentAsync(cancellation);
        var results = (await RowsAsync(request, cancellation)).ToDictionary(c => c.Point, c => c.Result);
        return new(Questions.For(request, list), results) { Uncounted = [.. list.Uncounted.Union(request.ContestedPoints)] };
    }

    /// <summary>By whom and when each point was checked last.</summary>
    public async Task<IReadOnlyList<DataPointCheck>> RowsAsync(PrivacyRequest request, CancellationToken cancellation) =>
        await db.DataPointChecks.AsNoTracking().Where(c => c.RequestId == request.Id).ToListAsync(cancellation);
}
