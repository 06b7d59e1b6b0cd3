using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.OptOut;

/// <summary>
/// A system has stopped, and whoever got information from it meanwhile was told: 11 CCR §7026(f), §7027(g). With the last one the letter
/// goes that says so, and the case is done when it has left.
/// </summary>
public sealed class ConfirmStopped(RequestsDb db, CaseFinder cases, OfficeClock clock, SuppressionDesk desk)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, int number, Stopped stopped, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var items = await db.SuppressItems.Where(i => i.RequestId == request.Id).OrderBy(i => i.Number).ToListAsync(cancellation);
        if (items.Find(i => i.Number == number) is not { } item) return Refusals.NoSuchSystem;
        var step = request.ConfirmStopped(item, stopped, now.Day, by.Number, now.Utc);
        if (step.Event is null) return step.Refusal;
        db.Record(request, step.Event, by, now.Utc);
        await desk.FinishAsync(request, items, by, now, cancellation);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
