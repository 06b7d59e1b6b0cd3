using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>An officer names a member of staff who sees a restricted filing besides the officers, or takes them off. It moves no date.</summary>
public sealed class NamePerson(RequestsDb db, OfficeClock clock, CaseFinder cases)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, int staffNumber, bool named, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var filing = request.Filing;
        var before = await db.NamedPersons.SingleOrDefaultAsync(p => p.FilingId == filing.Id && p.StaffNumber == staffNumber, cancellation);
        if (named)
        {
            if (!request.Restricted) return Refusals.NotRestricted;
            if (before is not null) return Refusals.NamedAlready;
            if (!await db.Users.AnyAsync(u => u.Number == staffNumber && !u.Deactivated, cancellation)) return Refusals.NoSuchStaff;
            db.NamedPersons.Add(new NamedPerson { Id = Guid.CreateVersion7(now.Utc), FilingId = filing.Id, StaffNumber = staffNumber });
            db.RecordAll(filing, new PersonNamed(staffNumber), by, now.Utc);
            return await db.SaveOrStaleAsync(cancellation);
        }

        if (before is null) return Refusals.NotNamed;
        db.NamedPersons.Remove(before);
        db.RecordAll(filing, new NamedPersonTakenOff(staffNumber), by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }

    /// <summary>Who is named now, by staff number.</summary>
    public async Task<IReadOnlyList<int>> OfAsync(PrivacyRequest request, CancellationToken cancellation) =>
        await db.NamedPersons.Where(p => p.FilingId == request.FilingId).Select(p => p.StaffNumber).OrderBy(n => n).ToListAsync(cancellation);
}
