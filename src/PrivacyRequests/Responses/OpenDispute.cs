using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

/// <summary>A denial is disputed, on the status page or told to staff with the day it came. It runs within the case; nothing is reopened.</summary>
public sealed class OpenDispute(RequestsDb db, OfficeClock clock, Sealer sealer)
{
    public const int WordsMaxLength = SealedNote.BodyMaxLength;

    /// <param name="receivedOn">The true day, for what staff log; null on the status page, where it is today.</param>
    public async Task<Refusal?> HandleAsync(Guid requestId, string words, DateOnly? receivedOn, Actor by, CancellationToken cancellation)
    {
        if (await db.Requests.Include(r => r.Filing).SingleOrDefaultAsync(r => r.Id == requestId, cancellation) is not { } request) return Refusals.NoSuchCase;
        var now = clock.Now();
        var note = SealedNote.Of(request.Id, words, now.Utc, sealer);
        var step = request.OpenDispute(receivedOn ?? now.Day, now.Day, note.Id);
        if (step.Event is null) return step.Refusal;
        db.Notes.Add(note);
        db.Record(request, step.Event, by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
