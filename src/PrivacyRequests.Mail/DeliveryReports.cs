using MimeKit;
using PrivacyRequests.Mailbox;

namespace PrivacyRequests.Mail;

/// <summary>RFC 3464: what a server says about a message that it did not deliver, or has not yet.</summary>
internal static class DeliveryReports
{
    /// <summary>The first recipient that failed, else the first; null when the message is no delivery report.</summary>
    public static DeliveryReport? In(MimeMessage message)
    {
        if (message.Body is not Multipart body || !body.ContentType.IsMimeType("multipart", "report")) return null;
        var status = body.OfType<MessageDeliveryStatus>().FirstOrDefault();
        if (status is null) return null;
        var recipients = status.StatusGroups.Where(g => g.Contains("Action") || g.Contains("Final-Recipient")).ToList();
        var one = recipients.Find(g => Is(g["Action"], "failed")) ?? recipients.FirstOrDefault();
        if (one is null) return null;
        return new DeliveryReport(
            FirstWord(one["Action"])?.ToLowerInvariant() ?? "", FirstWord(one["Status"]),
            Address(one["Final-Recipient"]) ?? Address(one["Original-Recipient"]), OriginalMessageId(body), AfterType(one["Diagnostic-Code"]));
    }

    private static string? OriginalMessageId(Multipart report)
    {
        foreach (var part in report)
        {
            if (part is MessagePart { Message: { } original }) return MessageIds.First(original.Headers, HeaderId.MessageId);
            if (part is TextPart headers && (headers.ContentType.IsMimeType("text", "rfc822-headers") || headers.ContentType.IsMimeType("message", "rfc822-headers")))
            {
                using var text = headers.Content?.Open();
                if (text is not null) return MessageIds.First(HeaderList.Load(MessageLimits.Options(), text), HeaderId.MessageId);
            }
        }

        return null;
    }

    private static bool Is(string? value, string word) => string.Equals(FirstWord(value), word, StringComparison.OrdinalIgnoreCase);

    private static string? FirstWord(string? value) => value?.Trim().Split(' ', '\t', '(', ';')[0] is { Length: > 0 } word ? word : null;

    private static string? Address(string? value) => AfterType(value)?.Trim('<', '>') is { Length: > 0 } address ? address : null;

    /// <summary>"rfc822; a@example.org" and "smtp; 550 no": what stands behind the type.</summary>
    private static string? AfterType(string? value)
    {
        if (value is null) return null;
        var type = value.IndexOf(';', StringComparison.Ordinal);
        var rest = string.Join(' ', value[(type + 1)..].Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return rest.Length > 0 ? rest : null;
    }
}
