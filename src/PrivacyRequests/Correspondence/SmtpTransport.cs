using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace PrivacyRequests.Correspondence;

/// <summary>The framework's own client. A letter has left when the server took it: RFC 5321, 250 after the data.</summary>
public sealed class SmtpTransport(SmtpSettings settings) : IMailTransport
{
    public async Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(settings.Timeout);
        try
        {
            using var message = Message(mail);
            using var client = Client();
            await client.SendMailAsync(message, deadline.Token);
            return new MailResult.Left(LetterWay.AcceptedByMailServer);
        }
        catch (Exception failure) when (failure is SmtpException or FormatException or IOException or OperationCanceledException
            && !cancellation.IsCancellationRequested)
        {
            return new MailResult.NotTaken(WordsOf(failure));
        }
    }

    private SmtpClient Client() => new(settings.Host, settings.Port)
    {
        EnableSsl = settings.StartTls,
        DeliveryFormat = SmtpDeliveryFormat.International,
        Credentials = string.IsNullOrEmpty(settings.User) ? null : new NetworkCredential(settings.User, settings.Password),
    };

    private static MailMessage Message(OutgoingMail mail)
    {
        var message = new MailMessage(new MailAddress(mail.From, mail.FromName, Encoding.UTF8), new MailAddress(mail.To.Address, mail.To.Name, Encoding.UTF8))
        {
            Subject = mail.Body.Subject,
            SubjectEncoding = Encoding.UTF8,
        };
        message.ReplyToList.Add(new MailAddress(mail.ReplyTo));
        message.Headers.Add("Message-ID", mail.MessageId);
        message.Headers.Add("Date", mail.At.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture));
        if (mail.Automatic) message.Headers.Add("Auto-Submitted", "auto-generated");
        message.AlternateViews.Add(View(mail.Body.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(mail.Body.Html, MediaTypeNames.Text.Html));
        return message;
    }

    private static AlternateView View(string text, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(text.ReplaceLineEndings("\r\n"), Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }

    private static string WordsOf(Exception failure) => failure.InnerException is { } inner ? $"{failure.Message} {WordsOf(inner)}" : failure.Message;
}
