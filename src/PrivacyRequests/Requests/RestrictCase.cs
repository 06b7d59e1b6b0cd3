using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>Act: marks a case as readable by officers alone (a colleague's own request), or lifts the mark. Each case of the filing follows.</summary>
public sealed class RestrictCase(RequestsDb db, CaseFinder cases, OfficeClock clock)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, bool restricted, Actor by, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.NoSuchCase;
        var changed = request.Filing.Requests.FindAll(r => r.Restricted != restricted);
        if (changed.Count == 0) return restricted ? Refusals.RestrictedAlready : Refusals.NotRestricted;
        foreach (var each in changed) db.Record(each, each.Restrict(restricted).Event!, by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
