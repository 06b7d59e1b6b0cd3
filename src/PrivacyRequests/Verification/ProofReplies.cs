using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>
/// What a person told us to show who they are is deleted when the check has ended; its line of history stays. Replies to other questions
/// stay. 11 CCR §7060(d).
/// </summary>
public sealed class ProofReplies(RequestsDb db)
{
    /// <summary>Empties them in the save of the act that ends the check.</summary>
    public async Task EmptyAsync(PrivacyRequest request, CancellationToken cancellation)
    {
        var rows = await db.Events.AsNoTracking().Where(e => e.RequestId == request.Id
            && (e.Kind == nameof(ProofAsked) || e.Kind == nameof(ConsumerAsked) || e.Kind == nameof(ConsumerReplied))).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        var told = new List<Guid>();
        var proof = false;
        foreach (var happened in rows.Select(r => r.Event))
        {
            if (happened is ConsumerReplied reply && proof) told.Add(reply.Reply);
            else if (happened is not ConsumerReplied) proof = happened is ProofAsked;
        }

        foreach (var note in await db.Notes.Where(n => told.Contains(n.Id)).ToListAsync(cancellation)) note.Body = null;
    }
}
