using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correction;

/// <summary>
/// The consumer adds a statement to a denied item that is about health, once its denial has reached them. Staff give it along with the
/// item to whoever receives it. 11 CCR §7023(f)(3).
/// </summary>
public sealed class AddStatement(RequestsDb db, OfficeClock clock, Sealer sealer)
{
    public async Task<Refusal?> HandleAsync(Guid filingId, Guid itemId, string statement, Actor by, CancellationToken cancellation)
    {
        var item = await db.ContestedItems.SingleOrDefaultAsync(i => i.Id == itemId, cancellation);
        if (item is null) return Refusals.NoStatementHere;
        var request = await db.Requests.Include(r => r.Filing).SingleAsync(r => r.Id == item.RequestId, cancellation);
        if (request.FilingId != filingId || request.IsOpen || request.AnswerId is null || !item.MayHaveStatement) return Refusals.NoStatementHere;
        if (!HealthStatement.Fits(statement)) return Refusals.StatementTooLong;
        item.Statement = sealer.SealText(statement, item.Id, nameof(ContestedItem.Statement));
        db.Record(request, new StatementAdded(item.Number, HealthStatement.Count(statement)), by, clock.Now().Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
