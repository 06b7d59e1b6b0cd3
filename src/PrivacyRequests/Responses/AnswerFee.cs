using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

/// <summary>What the consumer says to a fee, on the status page or on paper recorded by staff. Declined, the request may be refused with its reason.</summary>
public sealed class AnswerFee(RequestsDb db, OfficeClock clock)
{
    public async Task<Refusal?> HandleAsync(Guid requestId, bool accepted, Actor by, CancellationToken cancellation)
    {
        if (await db.Requests.Include(r => r.Filing).SingleOrDefaultAsync(r => r.Id == requestId, cancellation) is not { } request) return Refusals.NoSuchCase;
        var step = request.AnswerFee(accepted);
        if (step.Event is null) return step.Refusal;
        db.Record(request, step.Event, by, clock.Now().Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
