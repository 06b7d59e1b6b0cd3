using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>
/// Act: a person says whether a message that has the filing's token or comes from its confirmed address, and not both, is part of the case.
/// Yes puts it into the thread and ends the waiting; no puts it among the messages to be read.
/// </summary>
public sealed class DecideMaybe(RequestsDb db, OfficeClock clock, CaseFinder cases, MailInCase mail, MailThread thread)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, ShownMessage on, bool belongs, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        if (await mail.ForActAsync(on, request, cancellation) is not { State: MailState.Maybe } message) return Refusals.MailDecidedAlready;
        var now = clock.Now().Utc;
        if (belongs) return thread.Join(message, request.Filing, request, by, now) ?? await db.SaveOrStaleAsync(cancellation);
        if (message.Decide(MailState.Triage, null, null, by.Number, now) is { } refusal) return refusal;
        db.RecordAll(request.Filing, new MailNotOfCase(message.Id), by, now);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
