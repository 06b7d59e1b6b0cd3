using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>The officer takes a match back: the other filing gets a number of its own again.</summary>
public sealed class TakeBackMatch(RequestsDb db, OfficeClock clock, CaseFinder cases)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, string otherFiling, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var filing = request.Filing;
        var other = await db.Filings.Include(f => f.Requests)
            .SingleOrDefaultAsync(f => f.Reference == otherFiling && f.Id != filing.Id && f.PersonNumber == filing.PersonNumber, cancellation);
        if (other is null) return Refusals.NotMatched;
        var now = clock.Now();
        other.PersonNumber = Guid.CreateVersion7(now.Utc);
        db.RecordAll(other, new MatchTakenBack(filing.Reference), by, now.Utc);
        db.RecordAll(filing, new MatchTakenBack(otherFiling), by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
