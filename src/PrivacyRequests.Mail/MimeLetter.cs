using System.Text;
using MimeKit;
using PrivacyRequests.Correspondence;

namespace PrivacyRequests.Mail;

/// <summary>A letter as a message: plain text and HTML, nothing remote, and the headers that keep threads together and loops apart.</summary>
internal static class MimeLetter
{
    private static readonly ParserOptions WithDomain = new() { AllowAddressesWithoutDomain = false };

    /// <exception cref="ParseException">An address is none.</exception>
    public static MimeMessage Of(OutgoingMail mail)
    {
        var message = new MimeMessage { Subject = OnOneLine(mail.Body.Subject), MessageId = mail.MessageId.Trim('<', '>'), Date = new DateTimeOffset(mail.At, TimeSpan.Zero) };
        message.From.Add(Person(mail.FromName, mail.From));
        message.To.Add(Person(mail.To.Name, mail.To.Address));
        message.ReplyTo.Add(Person("", mail.ReplyTo));
        if (mail.InReplyTo is { } answered) message.InReplyTo = answered.Trim('<', '>');
        foreach (var earlier in mail.References) message.References.Add(earlier.Trim('<', '>'));
        if (mail.Automatic) message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new MultipartAlternative(Part("plain", mail.Body.Text), Part("html", mail.Body.Html));
        return message;
    }

    private static MailboxAddress Person(string name, string address) => new(Encoding.UTF8, OnOneLine(name), MailboxAddress.Parse(WithDomain, address).Address);

    private static TextPart Part(string subtype, string text) => new(subtype) { Text = text, ContentTransferEncoding = ContentEncoding.QuotedPrintable };

    private static string OnOneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
