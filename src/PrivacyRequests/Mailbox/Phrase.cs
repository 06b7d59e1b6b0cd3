namespace PrivacyRequests.Mailbox;

/// <summary>One phrase of a <see cref="PhraseList"/>: words in their order, some of them with others to choose from, with gaps between.</summary>
public sealed class Phrase
{
    /// <summary>Words that <c>..</c> may stand for, at most.</summary>
    public const int GapMax = 5;

    /// <summary>From this length on a word may have one wrong letter.</summary>
    public const int ForgivingLength = 7;

    private readonly Part[] _parts;

    private Phrase(Part[] parts) => _parts = parts;

    public static Phrase Read(string line, IReadOnlyDictionary<string, string> groups) =>
        new([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => ReadPart(word, groups))]);

    /// <summary>How many words the phrase takes from that place on, inside one sentence; 0 when it does not stand there.</summary>
    public int LengthAt(IReadOnlyList<MailWord> words, int from) => Math.Max(0, EndOf(0, from, words, from) - from);

    private int EndOf(int part, int at, IReadOnlyList<MailWord> words, int from)
    {
        if (part == _parts.Length) return at;
        if (_parts[part].IsGap)
        {
            for (var skipped = 0; skipped <= GapMax; skipped++)
                if (EndOf(part + 1, at + skipped, words, from) is > 0 and var end) return end;
            return 0;
        }

        if (at < words.Count && words[at].Sentence == words[from].Sentence && _parts[part].Fits(words[at].Plain) && EndOf(part + 1, at + 1, words, from) is > 0 and var next) return next;
        return _parts[part].Optional ? EndOf(part + 1, at, words, from) : 0;
    }

    private static Part ReadPart(string word, IReadOnlyDictionary<string, string> groups)
    {
        var optional = word[0] == '(';
        var inner = word.Trim('(', ')');
        if (inner == "..") return new Part([], [], IsGap: true, optional);
        var choices = inner.Split('|').SelectMany(w => w[0] == '@' ? groups[w].Split('|') : [w]).Select(MailWord.PlainOf).ToLookup(w => w[^1] == '*');
        return new Part([.. choices[false]], [.. choices[true].Select(w => w[..^1])], IsGap: false, optional);
    }

    private sealed record Part(HashSet<string> Words, string[] Beginnings, bool IsGap, bool Optional)
    {
        public bool Fits(string word) => Words.Contains(word) || Beginnings.Any(b => word.StartsWith(b, StringComparison.Ordinal))
            || (word.Length >= ForgivingLength - 1 && Words.Any(w => w.Length >= ForgivingLength && OneLetterApart(w, word)));
    }

    /// <summary>One letter wrong, missing, too many, or two neighbours changed about; the first is right.</summary>
    private static bool OneLetterApart(string right, string written)
    {
        if (Math.Abs(right.Length - written.Length) > 1 || right[0] != written[0]) return false;
        var same = 0;
        while (same < Math.Min(right.Length, written.Length) && right[same] == written[same]) same++;
        if (right.Length != written.Length)
            return right.Length > written.Length ? right.AsSpan(same + 1).SequenceEqual(written.AsSpan(same)) : right.AsSpan(same).SequenceEqual(written.AsSpan(same + 1));
        return same == right.Length || right.AsSpan(same + 1).SequenceEqual(written.AsSpan(same + 1))
            || (same + 1 < right.Length && right[same] == written[same + 1] && right[same + 1] == written[same] && right.AsSpan(same + 2).SequenceEqual(written.AsSpan(same + 2)));
    }
}
