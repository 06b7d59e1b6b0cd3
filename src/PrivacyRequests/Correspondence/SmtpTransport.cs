using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Security.Authentication;
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
            return ResultOf(failure);
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
        if (mail.InReplyTo is { } answers) message.Headers.Add("In-Reply-To", answers);
        if (mail.References.Count > 0) message.Headers.Add("References", string.Join(' ', mail.References));
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

    /// <summary>
    /// Of the recipient alone is what the server says to RCPT: 550, 551, 553, unless it names a policy (5.7.x, RFC 3463), which is the
    /// office's own affair. Without a connection, after 421, or without a log-in nobody's letter goes.
    /// </summary>
    private static MailResult ResultOf(Exception failure) => failure switch
    {
        SmtpFailedRecipientException { StatusCode: SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.MailboxNameNotAllowed } refused
            when !refused.Message.Contains(" 5.7.", StringComparison.Ordinal) => new MailResult.AddressRefused(WordsOf(failure)),
        SmtpException { StatusCode: SmtpStatusCode.ServiceNotAvailable or SmtpStatusCode.MustIssueStartTlsFirst } or SmtpException { InnerException: SocketException or AuthenticationException } =>
            new MailResult.ServerAway(WordsOf(failure)),
        _ => new MailResult.NotTaken(WordsOf(failure)),
    };

    private static string WordsOf(Exception failure) => failure.InnerException is { } inner ? $"{failure.Message} {WordsOf(inner)}" : failure.Message;
}
