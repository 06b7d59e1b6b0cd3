using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Agents;

/// <summary>Keeps the consumer's answer with every case of the filing. Used by both ways of answering; saves nothing itself. 11 CCR §7063(a).</summary>
public sealed class PermissionAnswers(RequestsDb db)
{
    internal async Task<Refusal?> KeepAsync(Filing filing, bool gaveIt, Channel way, Actor by, DateTime now, CancellationToken cancellation)
    {
        if (filing.PermissionConfirmedAt is not null || filing.PermissionRefusedAt is not null) return Refusals.AlreadyAnsweredByConsumer;
        if (gaveIt)
        {
            if (filing.Requests.All(r => !r.IsOpen)) return Refusals.AlreadyClosed;
            filing.ConfirmPermission(now);
            db.RecordAll(filing, new PermissionConfirmed(way), by, now);
            return null;
        }

        // "No" is kept even when every case is closed: somebody may have been answered who should not have been; their links open nothing more.
        filing.RefusePermission(now);
        db.AccessLinks.RemoveRange(await db.AccessLinks.Where(l => l.FilingId == filing.Id && l.Purpose == LinkPurpose.Answer && l.Party == Party.Filer).ToListAsync(cancellation));
        foreach (var request in filing.Requests)
        {
            await CancelAnswerAsync(request, now, cancellation);
            db.Record(request, request.PermissionRefused(way).Event!, by, now);
        }

        return null;
    }

    /// <summary>A letter that is being handed over at this moment can't be held any more.</summary>
    private async Task CancelAnswerAsync(PrivacyRequest request, DateTime now, CancellationToken cancellation)
    {
        if (!request.IsOpen || request.Decision != DecisionKind.Answer) return;
        var letter = await db.Letters.SingleOrDefaultAsync(l => l.Id == request.DecisionLetterId, cancellation);
        if (letter is { State: not LetterState.Left } && !letter.IsBeingSent(now)) letter.State = LetterState.Cancelled;
    }
}
