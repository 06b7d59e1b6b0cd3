using MimeKit;
using PrivacyRequests.Mailbox;

namespace PrivacyRequests.Mail;

/// <summary>What the headers of a message say, decoded.</summary>
internal static class MessageHeaders
{
    private static readonly string[] AutoReply = ["X-Autoreply", "X-Autorespond", "X-Auto-Reply-From"];
    private static readonly string[] List = ["List-Id", "List-Unsubscribe", "List-Post"];
    private static readonly string[] DeliveredTo = ["Delivered-To", "X-Original-To"];

    public static MailReading Of(MimeMessage message)
    {
        var headers = message.Headers;
        return new MailReading
        {
            MessageId = MessageIds.First(headers, HeaderId.MessageId),
            InReplyTo = MessageIds.First(headers, HeaderId.InReplyTo),
            References = MessageIds.In(headers[HeaderId.References]),
            From = Person(message.From),
            Sender = message.Sender is { } sender ? Person([sender]) : null,
            ReplyTo = Person(message.ReplyTo),
            To = To(message),
            Subject = OnOneLine(message.Subject),
            Date = message.Headers.Contains(HeaderId.Date) && message.Date != DateTimeOffset.MinValue ? message.Date : null,
            ReturnPath = ReturnPath(headers[HeaderId.ReturnPath]),
            AutoSubmitted = Value(headers["Auto-Submitted"]),
            Precedence = Value(headers["Precedence"]),
            AutoResponseSuppress = Value(headers["X-Auto-Response-Suppress"]),
            SaysAutoReply = AutoReply.Any(headers.Contains),
            IsFromList = List.Any(headers.Contains),
        };
    }

    private static MailPerson? Person(InternetAddressList list) =>
        list.Mailboxes.FirstOrDefault(m => m.Address.Length > 0) is { } one ? new MailPerson(OnOneLine(one.Name), OnOneLine(one.Address)) : null;

    private static IReadOnlyList<string> To(MimeMessage message)
    {
        var delivered = from header in message.Headers
                        where DeliveredTo.Contains(header.Field, StringComparer.OrdinalIgnoreCase)
                        let list = InternetAddressList.TryParse(header.Value, out var read) ? read : []
                        from mailbox in list.Mailboxes
                        select mailbox.Address;
        return [.. message.To.Mailboxes.Concat(message.Cc.Mailboxes).Select(m => m.Address).Concat(delivered).Where(a => a.Length > 0).Select(OnOneLine).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>RFC 5321, 4.4: empty for the null path.</summary>
    private static string? ReturnPath(string? value) => value?.Trim().Trim('<', '>').Trim();

    private static string? Value(string? value) => OnOneLine(value) is { Length: > 0 } text ? text : null;

    private static string OnOneLine(string? text) =>
        string.Join(' ', string.Concat((text ?? "").Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
