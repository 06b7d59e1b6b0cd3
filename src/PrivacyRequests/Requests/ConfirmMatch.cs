using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>The officer finds that another filing is the same person's: both, and what was matched with the other before, carry one number.</summary>
public sealed class ConfirmMatch(RequestsDb db, OfficeClock clock, CaseFinder cases, LikelySamePerson likely)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, string otherFiling, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var proposed = (await likely.OfAsync(request, shown.MayReadRestricted, cancellation)).Where(o => o.FilingReference == otherFiling).ToList();
        if (proposed.Count == 0) return Refusals.NotProposed;
        if (proposed[0].Confirmed) return Refusals.SamePersonAlready;
        var now = clock.Now();
        var filing = request.Filing;
        var number = await db.Filings.Where(f => f.Reference == otherFiling).Select(f => f.PersonNumber).SingleAsync(cancellation);
        foreach (var other in await db.Filings.Include(f => f.Requests).Where(f => f.PersonNumber == number).ToListAsync(cancellation))
        {
            other.PersonNumber = filing.PersonNumber;
            db.RecordAll(other, new MatchConfirmed(filing.Reference), by, now.Utc);
        }

        db.RecordAll(filing, new MatchConfirmed(otherFiling), by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
