using System.Globalization;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Mailbox;

/// <summary>By what a message is known again, keyed like all look-ups: nobody can guess a message or an address from them.</summary>
public sealed class MailFingerprints(LastingHasher hasher)
{
    public byte[] OfContent(ReadOnlySpan<byte> sha256) => Hash("MailContent", Convert.ToHexString(sha256));

    public byte[] OfMessageId(string messageId) => Hash("MessageId", messageId.Trim());

    /// <summary>
    /// The same message delivered twice differs in the lines that servers put on top. Its Message-ID alone is no proof either, anybody can
    /// write one: it is the same message when the Message-ID and all that it says are the same. Null without a Message-ID.
    /// </summary>
    public byte[]? OfOnce(MailReading reading) => reading.MessageId is not { Length: > 0 } id ? null : Hash("Once", string.Join('\n',
        id.Trim(), reading.From?.Address, reading.Date?.UtcTicks.ToString(CultureInfo.InvariantCulture), reading.Subject, reading.Text,
        string.Join('\n', reading.Attachments.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Length} {a.MediaType} {a.Name}")))));

    private byte[] Hash(string kind, string value) => hasher.Of(kind, value);
}
