using System.Globalization;
using System.Text;
using MimeKit;
using MimeKit.IO;
using MimeKit.Tnef;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;

namespace PrivacyRequests.Mail;

/// <summary>Goes through the parts of a message: which of them are its text, and which are attachments.</summary>
internal sealed class MessageWalk(SpooledMail source, List<string> problems)
{
    private static readonly FormatOptions AsSent = DosLines();

    private readonly List<FoundAttachment> attachments = [];
    private readonly List<TextPart> plain = [];
    private readonly List<TextPart> html = [];

    public IReadOnlyList<FoundAttachment> Attachments => attachments;
    public string Text { get; private set; } = "";
    public TextSource Source { get; private set; }

    public void Through(MimeMessage message)
    {
        if (message.Body is { } body) Part(body);
        Text = Joined(plain, t => t);
        Source = TextSource.Plain;
        if (Text.Length > 0) return;
        Text = Joined(html, HtmlText.Of);
        Source = Text.Length > 0 ? TextSource.Html : TextSource.None;
    }

    private void Part(MimeEntity part)
    {
        try
        {
            switch (part)
            {
                case Multipart many:
                    Many(many);
                    break;
                case MessagePart { Message: { } inner } forwarded:
                    attachments.Add(Forwarded(forwarded, inner));
                    break;
                case TextPart text when IsText(text):
                    (text.IsHtml ? html : plain).Add(text);
                    break;
                case MimePart tnef when IsTnef(tnef):
                    Tnef(tnef);
                    break;
                case MimePart file:
                    attachments.Add(FileOf(file));
                    break;
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Problem("PartUnreadable");
        }
    }

    private void Many(Multipart many)
    {
        if (many.ContentType.IsMimeType("multipart", "encrypted")) Problem("Encrypted");
        foreach (var part in many) Part(part);
    }

    /// <summary>Plain or HTML that is not said to be a file.</summary>
    private static bool IsText(TextPart part) =>
        (part.IsPlain || part.IsHtml) && !part.IsAttachment && string.IsNullOrEmpty(part.FileName);

    private static bool IsTnef(MimePart part) =>
        part is TnefPart || string.Equals(part.FileName, "winmail.dat", StringComparison.OrdinalIgnoreCase);

    private void Tnef(MimePart part)
    {
        var whole = FileOf(part);
        if (whole.What.Length <= MessageLimits.TnefBytes && Extracted(part) is { } message)
        {
            var found = new MessageWalk(source, problems);
            foreach (var inner in message.BodyParts) found.Part(inner);
            attachments.AddRange(found.attachments.Select(Typed));
            plain.AddRange(found.plain);
            html.AddRange(found.html);
            if (found.attachments.Count + found.plain.Count + found.html.Count > 0) return;
        }

        Problem("TnefUnreadable");
        attachments.Add(whole);
    }

    /// <summary>TNEF seldom says of what kind a file is; its name does.</summary>
    private static FoundAttachment Typed(FoundAttachment file) =>
        file.What is { MediaType: "application/octet-stream", Name: { } name } ? file with { What = file.What with { MediaType = MimeTypes.GetMimeType(name) } } : file;

    private static MimeMessage? Extracted(MimePart part)
    {
        try
        {
            var tnef = part as TnefPart ?? new TnefPart { Content = part.Content };
            return tnef.ConvertToMessage();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return null;
        }
    }

    private FoundAttachment FileOf(MimePart part)
    {
        var content = part.Content;
        if (content is null) return new(new MailAttachment(part.FileName, part.ContentType.MimeType, 0), () => Stream.Null);
        using var counter = new MeasuringStream();
        content.DecodeTo(counter);
        Func<Stream> open = content.Open;
        if (content.Stream is BoundStream { EndBoundary: >= 0 } bound)
            open = () => new MimeContent(new BoundStream(source.Open(), bound.StartBoundary, bound.EndBoundary, leaveOpen: false), content.Encoding).Open();
        return new(new MailAttachment(part.FileName, part.ContentType.MimeType, counter.Length), open);
    }

    private static FoundAttachment Forwarded(MessagePart part, MimeMessage inner)
    {
        using var counter = new MeasuringStream();
        inner.WriteTo(AsSent, counter);
        var name = part.ContentDisposition?.FileName ?? part.ContentType.Name;
        return new(new MailAttachment(name, part.ContentType.MimeType, counter.Length), () =>
        {
            var copy = SpooledMail.Nameless();
            inner.WriteTo(AsSent, copy);
            copy.Position = 0;
            return copy;
        });
    }

    private string Joined(List<TextPart> parts, Func<string, string> read)
    {
        var text = new StringBuilder();
        foreach (var one in parts.Select(p => read(Decoded(p)).ReplaceLineEndings("\n").Trim('\n', ' ')).Where(t => t.Trim().Length > 0))
        {
            if (text.Length > MessageLimits.TextBytes) break;
            if (text.Length > 0) text.Append("\n\n");
            text.Append(one);
        }

        return text.ToString();
    }

    /// <summary>As text, no more than the limit of it.</summary>
    private string Decoded(TextPart part)
    {
        try
        {
            if (part.Content is null) return "";
            using var decoded = part.Content.Open();
            var bytes = new byte[MessageLimits.TextBytes];
            var read = decoded.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (read == bytes.Length && decoded.ReadByte() >= 0) Problem("TextCut", MessageLimits.TextBytes / 1024);
            using var shorter = new TextPart(part.ContentType.MediaSubtype) { Content = new MimeContent(new MemoryStream(bytes, 0, read)) };
            if (part.ContentType.Charset is { Length: > 0 } charset) shorter.ContentType.Charset = charset;
            return shorter.Text.Replace("\0", "", StringComparison.Ordinal);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Problem("PartUnreadable");
            return "";
        }
    }

    private static FormatOptions DosLines()
    {
        var options = FormatOptions.Default.Clone();
        options.NewLineFormat = NewLineFormat.Dos;
        return options;
    }

    private void Problem(string key, params ReadOnlySpan<object?> values) =>
        problems.Add(string.Format(CultureInfo.InvariantCulture, Words.In("en")[$"MimeReading.{key}"], values));
}
