using System.Globalization;
using System.Text;
using MimeKit;
using MimeKit.IO;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;

namespace PrivacyRequests.Mail;

/// <summary>
/// Reads one message with MimeKit into plain data. It never throws for what somebody sent: what can't be read is listed, and the message
/// itself is kept whole by whoever asked.
/// </summary>
internal sealed class MimeReading : IDisposable
{
    private readonly List<IDisposable> open = [];
    private readonly List<string> problems = [];
    private IReadOnlyList<FoundAttachment> attachments = [];

    private MimeReading()
    {
    }

    public MailReading Reading { get; private set; } = new();

    public static MimeReading Of(SpooledMail mail)
    {
        var self = new MimeReading();
        try
        {
            self.Read(mail);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            self.Give(mail);
        }

        return self;
    }

    /// <summary>The decoded content of the attachment with that place.</summary>
    public Stream OpenAttachment(int place) => attachments[place].Open();

    public void Dispose() => open.ForEach(o => o.Dispose());

    private void Read(SpooledMail mail)
    {
        var source = WithHeadersInLimit(mail);
        long? cut;
        using (var whole = source.Open()) cut = Cut(MessageLimits.Measure(whole));
        var stream = Keep(source.Open());
        var bounded = cut is { } end ? Keep(new BoundStream(stream, 0, end, leaveOpen: true)) : stream;
        var message = Keep(MimeMessage.Load(MessageLimits.Options(), bounded, persistent: true));
        var walk = new MessageWalk(source, problems);
        walk.Through(message);
        attachments = walk.Attachments;
        Reading = MessageHeaders.Of(message) with
        {
            Text = walk.Text,
            TextSource = walk.Source,
            Attachments = [.. attachments.Select(a => a.What)],
            Report = DeliveryReports.In(message),
            Problems = [.. problems.Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>Headers beyond the limit are left out of what is read; the body is not.</summary>
    private SpooledMail WithHeadersInLimit(SpooledMail mail)
    {
        using var look = mail.Open();
        if (MessageLimits.EndOfHeaders(look, out var cut) is not null) return mail;
        problems.Add(Say("HeadersCut", MessageLimits.HeaderBytes / 1024));
        var shorter = Keep(SpooledMail.Empty());
        using var headers = new BoundStream(mail.Open(), 0, cut, leaveOpen: false);
        shorter.Append(headers);
        shorter.Append(new MemoryStream("\r\n"u8.ToArray()));
        look.Position = cut;
        if (BehindEmptyLine(look)) shorter.Append(look);
        return shorter;
    }

    private static bool BehindEmptyLine(Stream message)
    {
        var line = 1;
        for (int next; (next = message.ReadByte()) >= 0;)
        {
            if (next == '\n' && line == 0) return true;
            line = next == '\n' ? 0 : next == '\r' ? line : 1;
        }

        return false;
    }

    private long? Cut(MessageLimits.Measured measured)
    {
        if (measured.TooDeep) problems.Add(Say("TooDeep", MessageLimits.Depth));
        if (measured.Cut is not null) problems.Add(measured.HeadersTooLong ? Say("PartHeadersCut", MessageLimits.HeaderBytes / 1024) : Say("PartsCut", MessageLimits.Parts));
        return measured.Cut;
    }

    /// <summary>Nothing of a message in it: its beginning is shown as text.</summary>
    private void Give(SpooledMail mail)
    {
        attachments = [];
        var buffer = new byte[Math.Min(mail.Length, 64 * 1024)];
        using var stream = mail.Open();
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var text = Encoding.UTF8.GetString(buffer, 0, read).Replace("\0", "", StringComparison.Ordinal).ReplaceLineEndings("\n").Trim();
        Reading = new MailReading { Text = text, TextSource = text.Length > 0 ? TextSource.Plain : TextSource.None, Problems = [.. problems, Say("Unreadable")] };
    }

    private T Keep<T>(T thing) where T : IDisposable
    {
        open.Insert(0, thing);
        return thing;
    }

    private static string Say(string key, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, Words.In("en")[$"MimeReading.{key}"], values);
}

internal sealed record FoundAttachment(MailAttachment What, Func<Stream> Open);
