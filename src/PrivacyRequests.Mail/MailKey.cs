using System.Security.Cryptography;
using System.Text;
using PrivacyRequests.Mailbox;

namespace PrivacyRequests.Mail;

/// <summary>
/// Which message it is, however often it is delivered: its Message-ID with what its sender wrote. Trace headers differ from copy to copy
/// and do not count; without a Message-ID every byte does.
/// </summary>
internal static class MailKey
{
    public static string Of(MailReading reading, SpooledMail mail)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var stream = mail.Open();
        if (reading.MessageId is { } id)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', id, reading.From?.Address, reading.Subject, reading.Date?.ToUnixTimeSeconds())));
            stream.Position = Body(stream);
        }

        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;) hash.AppendData(buffer, 0, read);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static long Body(Stream stream)
    {
        var inLine = false;
        for (int next; (next = stream.ReadByte()) >= 0;)
        {
            if (next == '\n' && !inLine) break;
            inLine = next != '\n' && (inLine || next != '\r');
        }

        return stream.Position;
    }
}

/// <summary>The messages that this program has taken lately: whoever comes again is marked as done and not handed over again.</summary>
internal sealed class TakenMails
{
    private const int Most = 10_000;

    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    public bool Has(string key) => keys.Contains(key);

    public void Add(string key)
    {
        if (!keys.Add(key)) return;
        order.Enqueue(key);
        if (order.Count > Most) keys.Remove(order.Dequeue());
    }
}
