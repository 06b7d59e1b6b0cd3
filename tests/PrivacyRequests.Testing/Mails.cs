using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Mailbox;

namespace PrivacyRequests.Testing;

/// <summary>Mail that comes to the test office: stored and sorted as a mailbox would hand it over.</summary>
public static class Mails
{
    public static MailReading Mail(string from, string subject, string text) => new()
    {
        MessageId = $"<{Guid.NewGuid():N}@example.org>",
        From = new MailPerson(from.Split('@')[0], from),
        To = ["privacy@example.org"],
        Subject = subject,
        ReturnPath = from,
        Text = text,
        TextSource = TextSource.Plain,
    };

    public static Task<MailMessage> MailCame(this TestOffice office, string from, string subject, string text) => office.MailCame(Mail(from, subject, text));

    public static async Task<MailMessage> MailCame(this TestOffice office, MailReading reading, params byte[][] attachments)
    {
        var whole = System.Text.Encoding.UTF8.GetBytes($"{reading.MessageId}\r\nSubject: {reading.Subject}\r\n\r\n{reading.Text}");
        var mail = new IncomingMail(whole.Length, office.Clock.GetUtcNow().UtcDateTime, reading, () => new MemoryStream(whole), place => new MemoryStream(attachments[place]));
        var id = await office.With<StoreMail, Guid>(act => act.HandleAsync(mail, CancellationToken.None));
        await office.With<SortMail>(act => act.HandleAsync(id, CancellationToken.None));
        return await office.MailNow(id);
    }

    public static Task<MailMessage> MailNow(this TestOffice office, Guid id) => office.Db(db => db.Mail.AsNoTracking().SingleAsync(m => m.Id == id));
}
