using System.Globalization;
using System.Text;

namespace PrivacyRequests.Correspondence;

/// <summary>A letter as RFC 5322 and RFC 2045 text with two parts, all of it ASCII. Lines end in CR LF and stay under 78 characters.</summary>
internal static class MimeText
{
    private const int LineLength = 76;

    /// <summary>An encoded word takes at most 75 characters: RFC 2047, section 2.</summary>
    private const int BytesInAnEncodedWord = 42;

    public static string Of(OutgoingMail mail)
    {
        var boundary = $"part-{string.Concat(mail.MessageId.Where(char.IsAsciiLetterOrDigit))[..32]}";
        var text = new StringBuilder();
        Header(text, "Date", mail.At.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture));
        Header(text, "From", $"{Phrase(mail.FromName)} <{mail.From}>");
        Header(text, "To", $"{Phrase(mail.To.Name)} <{mail.To.Address}>");
        Header(text, "Reply-To", mail.ReplyTo);
        Header(text, "Subject", Phrase(mail.Body.Subject));
        Header(text, "Message-ID", mail.MessageId);
        if (mail.InReplyTo is { } answers) Header(text, "In-Reply-To", answers);
        if (mail.References.Count > 0) Header(text, "References", string.Join("\r\n ", mail.References));
        if (mail.Automatic) Header(text, "Auto-Submitted", "auto-generated");
        Header(text, "MIME-Version", "1.0");
        Header(text, "Content-Type", $"multipart/alternative;\r\n boundary=\"{boundary}\"");
        text.Append("\r\n");
        Part(text, boundary, "text/plain", mail.Body.Text);
        Part(text, boundary, "text/html", mail.Body.Html);
        return text.Append("--").Append(boundary).Append("--\r\n").ToString();
    }

    private static void Header(StringBuilder text, string name, string value) =>
        text.Append(name).Append(": ").Append(value.Replace("\r\n ", "\n", StringComparison.Ordinal).ReplaceLineEndings("\r\n ")).Append("\r\n");

    private static void Part(StringBuilder text, string boundary, string type, string content)
    {
        text.Append("--").Append(boundary).Append("\r\n");
        Header(text, "Content-Type", $"{type}; charset=utf-8");
        Header(text, "Content-Transfer-Encoding", "quoted-printable");
        text.Append("\r\n");
        foreach (var line in content.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')) QuotedPrintable(text, line);
    }

    /// <summary>A name or subject: plain where it is plain, else encoded words; a line break in it breaks no header.</summary>
    internal static string Phrase(string value)
    {
        if (value.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '.' or '\'') && value.Length <= LineLength - 12) return value;
        var words = new List<string>();
        var bytes = new List<byte>();
        foreach (var rune in value.EnumerateRunes())
        {
            var next = Encoding.UTF8.GetBytes(rune.ToString());
            if (bytes.Count + next.Length > BytesInAnEncodedWord) Flush();
            bytes.AddRange(next);
        }

        Flush();
        return string.Join("\r\n ", words);

        void Flush()
        {
            words.Add($"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=");
            bytes.Clear();
        }
    }

    private static void QuotedPrintable(StringBuilder text, string line)
    {
        var width = 0;
        var bytes = Encoding.UTF8.GetBytes(line);
        for (var i = 0; i < bytes.Length; i++)
        {
            var plain = bytes[i] is >= 33 and <= 126 and not (byte)'=' || (bytes[i] is (byte)' ' && i < bytes.Length - 1);
            var piece = plain ? ((char)bytes[i]).ToString() : $"={bytes[i]:X2}";
            if (width + piece.Length > LineLength - 1)
            {
                text.Append("=\r\n");
                width = 0;
            }

            // A line that starts with a full stop ends a message for a careless server.
            if (width == 0 && piece == ".") piece = "=2E";
            text.Append(piece);
            width += piece.Length;
        }

        text.Append("\r\n");
    }
}
