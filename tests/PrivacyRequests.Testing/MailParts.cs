using System.Text;
using System.Text.RegularExpressions;

namespace PrivacyRequests.Testing;

/// <summary>Reads a message as a mail program does: headers unfolded, two parts, quoted-printable undone.</summary>
public sealed partial class MailParts
{
    private readonly Dictionary<string, string> headers;

    private MailParts(Dictionary<string, string> headers, string text, string html) => (this.headers, Text, Html) = (headers, text, html);

    public string Text { get; }
    public string Html { get; }

    /// <summary>Encoded words undone.</summary>
    public string? this[string header] => headers.TryGetValue(header, out var value) ? EncodedWord().Replace(value, DecodeWord).Trim() : null;

    public static MailParts Read(string message)
    {
        var (head, body) = Split(message);
        var boundary = Boundary().Match(head["content-type"]).Groups[1].Value;
        var parts = body.Split($"--{boundary}")[1..^1].Select(p => Split(p.TrimStart('\r', '\n'))).ToList();
        return new MailParts(head, Decode(parts.Single(p => p.Head["content-type"].StartsWith("text/plain", StringComparison.Ordinal))),
            Decode(parts.Single(p => p.Head["content-type"].StartsWith("text/html", StringComparison.Ordinal))));
    }

    private static (Dictionary<string, string> Head, string Body) Split(string text)
    {
        var at = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = text[..at].Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n");
        return (lines.ToDictionary(l => l[..l.IndexOf(':', StringComparison.Ordinal)].ToLowerInvariant(), l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(), StringComparer.OrdinalIgnoreCase), text[(at + 4)..]);
    }

    private static string Decode((Dictionary<string, string> Head, string Body) part)
    {
        if (part.Head["content-transfer-encoding"] != "quoted-printable") throw new InvalidOperationException("Only quoted-printable is expected here.");
        var joined = part.Body.Replace("=\r\n", "", StringComparison.Ordinal);
        var bytes = new List<byte>();
        for (var i = 0; i < joined.Length; i++)
        {
            var escaped = joined[i] == '=';
            bytes.Add(escaped ? Convert.ToByte(joined.Substring(i + 1, 2), 16) : (byte)joined[i]);
            if (escaped) i += 2;
        }

        return Encoding.UTF8.GetString([.. bytes]).ReplaceLineEndings("\n");
    }

    private static string DecodeWord(Match word) => Encoding.UTF8.GetString(word.Groups[1].Value is "B" or "b"
        ? Convert.FromBase64String(word.Groups[2].Value)
        : [.. QuotedByte().Matches(word.Groups[2].Value).Select(m => m.Value switch { "_" => (byte)' ', { Length: 3 } hex => Convert.ToByte(hex[1..], 16), var c => (byte)c[0] })]);

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=(\s+(?==\?))?", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex("=[0-9A-Fa-f]{2}|.")]
    private static partial Regex QuotedByte();

    [GeneratedRegex("boundary=\"?([^\";\\s]+)")]
    private static partial Regex Boundary();
}
