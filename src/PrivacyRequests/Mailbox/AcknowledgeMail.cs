using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>
/// Says "your message is here" to whoever wrote, once per sender and day, in fixed words, and the same for every place a message may have come
/// to; never to a program. RFC 3834.
/// </summary>
public sealed class AcknowledgeMail(RequestsDb db, OfficeClock clock, LetterDesk letters, OfficeSettingsReader settings, MailSettings mail)
{
    /// <summary>Puts the letter into the save of the act that calls, where one is due.</summary>
    internal async Task EnqueueAsync(MailMessage message, MailReading reading, Moment now, CancellationToken cancellation)
    {
        if (message.State is MailState.Bounce or MailState.AutomaticReply || message.SenderHash is not { } sender) return;
        var office = (await settings.CurrentAsync(cancellation)).Settings;
        if (!AutomaticMail.MayBeAcknowledged(reading, new[] { office.Email, mail.From }.OfType<string>())) return;
        var today = clock.StartOf(now.Day).Utc;
        if (await db.Letters.AnyAsync(l => l.ToHash == sender && l.MadeAt >= today && l.Kind == LetterKind.MailReceived, cancellation)) return;
        var to = new LetterAddress("", reading.From!.Address);
        await letters.AnswerMailAsync(new MailReceivedLetter(office.SiteAddress + SiteLinks.NewRequest), message, reading.MessageId, to, office.Language, new Actor.Job(), now, cancellation);
    }
}
