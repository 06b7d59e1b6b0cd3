using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>
/// A person puts a message back among those to be read: it is not of the case that it seemed to belong to, or it was taken for spam or for
/// no request by mistake. Its clock has never stopped: 11 CCR §7021(b).
/// </summary>
public sealed class PutMailBack(RequestsDb db, OfficeClock clock, MailDesk desk, MailThread thread)
{
    public async Task<Refusal?> HandleAsync(ShownMail shown, Actor.Staff by, CancellationToken cancellation)
    {
        if (await desk.ForActAsync(shown, cancellation) is not { } message) return Refusals.MailDecidedAlready;
        var now = clock.Now();
        var was = message.FilingId;
        if (message.Decide(MailState.Triage, null, null, by.Number, now.Utc) is { } refusal) return refusal;
        if (was is { } filing) db.RecordAll(await thread.OfAsync(filing, cancellation), new MailNotOfCase(message.Id), by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
