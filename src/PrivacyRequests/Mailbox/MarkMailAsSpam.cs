using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>A person says that a message is spam. Nobody is written to; it is removed some days later, and can be put back until then.</summary>
public sealed class MarkMailAsSpam(RequestsDb db, OfficeClock clock, MailDesk desk)
{
    public async Task<Refusal?> HandleAsync(ShownMail shown, Actor.Staff by, CancellationToken cancellation)
    {
        if (await desk.ForActAsync(shown, cancellation) is not { } message) return Refusals.MailDecidedAlready;
        return message.Decide(MailState.Spam, null, null, by.Number, clock.Now().Utc) ?? await db.SaveOrStaleAsync(cancellation);
    }
}
