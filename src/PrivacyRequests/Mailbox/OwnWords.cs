using System.Text.RegularExpressions;

namespace PrivacyRequests.Mailbox;

/// <summary>
/// The parts of a message that its sender wrote for this message: not what it quotes, not the message it forwards, no signature. Paragraphs,
/// so that a sentence does not run on over an empty line.
/// </summary>
public static partial class OwnWords
{
    /// <summary>After words of parting so many lines belong to the signature, at most up to the next empty line.</summary>
    private const int SignatureLines = 6;

    /// <summary>What the sender wrote, in paragraphs; the whole where nothing but quotes would be left out.</summary>
    public static string TextOf(string text) => In(text) is { Count: > 0 } parts ? string.Join("\n\n", parts.Select(p => text[p].Trim())) : text.Trim();

    public static IReadOnlyList<Range> In(string text)
    {
        var parts = new List<Range>();
        var (from, end, signing) = (-1, 0, 0);
        foreach (var line in Lines(text))
        {
            var words = text[line].Trim();
            if (From().IsMatch(words) || AllQuotedFrom(text, line)) break;
            var counts = words.Length > 0 && words[0] != '>' && signing == 0;
            if (words.Length == 0) signing = 0;
            else if (signing > 0) signing--;
            else if (IsParting(words)) signing = SignatureLines;
            if (!counts && from >= 0) (parts, from) = ([.. parts, from..end], -1);
            if (counts && from < 0) from = line.Start.Value;
            end = line.End.Value;
        }

        if (from >= 0) parts.Add(from..end);
        return parts;
    }

    private static bool IsParting(string line) => line.Length < 40 && PhraseList.All.Any(list => IsOneOf(list[PhraseList.Ends], line));

    private static bool IsOneOf(IReadOnlyList<Phrase> phrases, string line)
    {
        var words = MailWord.In(line, [Range.All]);
        return words.Count > 0 && phrases.Any(p => p.LengthAt(words, 0) == words.Count);
    }

    /// <summary>"On Tue … wrote:", "El mar … escribió:"; mail programs break it over two lines.</summary>
    private static bool AllQuotedFrom(string text, Range line)
    {
        var (start, length) = line.GetOffsetAndLength(text.Length);
        return Wrote().IsMatch(text.AsSpan(start, Math.Min(text.Length - start, length + 160)));
    }

    private static IEnumerable<Range> Lines(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            yield return at..end;
            at = end + 1;
        }
    }

    /// <summary>What stands from here on is quoted, forwarded or a signature: RFC 3676, 4.3 for the two dashes.</summary>
    [GeneratedRegex(@"^(--|_{5,}|-{2,} ?(original message|forwarded message|mensaje original|mensaje reenviado).*|begin forwarded message:|(from|de): .+@.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex From();

    [GeneratedRegex(@"^\s*(on\b[^\n]{6,}(\n[^\n]{0,120})?\bwrote:|el\b[^\n]{6,}(\n[^\n]{0,120})?\bescribi(ó|o):)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Wrote();
}
