using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>A filing that came in a flood and is a real one: its cases join the others. No date moves; the clock ran from receipt.</summary>
public sealed class TakeFromSetAside(RequestsDb db, CaseFinder cases, OfficeClock clock)
{
    /// <param name="version">Of the case whose page was shown.</param>
    public async Task<Refusal?> HandleAsync(string reference, int version, CaseReader mayReadRestricted, Actor by, CancellationToken cancellation)
    {
        if (await cases.ForActAsync(reference, version, mayReadRestricted, cancellation) is not { } request) return Refusals.Stale;
        var step = request.Filing.TakeFromSetAside();
        if (step.Refusal is { } refusal) return refusal;
        db.RecordAll(request.Filing, step.Event!, by, clock.Now().Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
