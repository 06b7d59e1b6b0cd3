using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>The paper was shown at the desk or came by mail and went back: an officer saw it, and no copy is kept. 11 CCR §7060(d).</summary>
public sealed class RecordDocumentSeen(RequestsDb db, OfficeClock clock, CaseFinder cases)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var step = request.EvidenceCame(null);
        if (step.Event is null) return step.Refusal;
        var evidence = await db.Evidence.SingleOrDefaultAsync(e => e.RequestId == request.Id && e.State == EvidenceState.Asked, cancellation);
        if (evidence is null) return Refusals.NoDocumentAsked;
        (evidence.State, evidence.CameAt) = (EvidenceState.Seen, now.Utc);
        db.Record(request, step.Event, by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
