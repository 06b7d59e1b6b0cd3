using PrivacyRequests.Requests;

namespace PrivacyRequests.Mailbox;

/// <summary>A phrase that was found: for which right or filer, and where, so that it can be shown marked.</summary>
public sealed record FoundPhrase(Right? Right, FilerKind? Filer, bool InSubject, int Start, int Length);

/// <summary>
/// Which rights a message seems to ask for, and who asks: phrases found in what its sender wrote. It sorts mail for the people who read it
/// and decides nothing. A request needs no form and no word of the law: 11 CCR §7020.
/// </summary>
/// <param name="Rights">In the order of the law.</param>
/// <param name="Filer">The consumer where nothing says otherwise.</param>
public sealed record Suggestion(IReadOnlyList<Right> Rights, FilerKind Filer, IReadOnlyList<FoundPhrase> Found)
{
    /// <summary>What is said later than this is not read: the longest requests ask long before.</summary>
    public const int ReadAtMost = 20_000;

    private const int NegationReach = 5;

    private static readonly Suggestion Nothing = new([], FilerKind.Consumer, []);

    public bool IsEmpty => Rights.Count == 0;

    public static Suggestion Of(string subject, string text)
    {
        var read = text.Length > ReadAtMost ? text[..ReadAtMost] : text;
        Hit[] found = [.. IsAnswer(subject) ? [] : In(MailWord.In(subject, [Range.All]), inSubject: true), .. In(MailWord.In(read, OwnWords.In(read)), inSubject: false)];
        bool Has(string section) => found.Any(f => f.Section.Name == section);
        var counting = found.Where(f => (f.Section.If is not { } needed || Has(needed)) && (f.Section.Unless is not { } bar || !Has(bar)))
            .Select(f => new FoundPhrase(Named<Right>(f.Section.Name), Named<FilerKind>(f.Section.Name), f.InSubject, f.Start, f.Length)).ToList();
        Right[] rights = [.. counting.Select(f => f.Right).OfType<Right>().Distinct().Order()];
        if (rights.Length == 0) return Nothing;
        var filers = counting.Select(f => f.Filer).OfType<FilerKind>().ToHashSet();
        var filer = new[] { FilerKind.Conservator, FilerKind.Parent, FilerKind.Agent }.FirstOrDefault(filers.Contains, FilerKind.Consumer);
        return new Suggestion(rights, filer, [.. counting.Where(f => f.Filer is null || f.Filer == filer)]);
    }

    /// <summary>The subject of an answer is the words of the message that it answers.</summary>
    private static bool IsAnswer(string subject) => MailWord.In(subject, [Range.All]) is [{ Plain: "re" or "rv" or "aw" or "fw" or "fwd" or "reenv" }, ..] && subject.Contains(':', StringComparison.Ordinal);

    private static IEnumerable<Hit> In(IReadOnlyList<MailWord> all, bool inSubject)
    {
        IReadOnlyList<MailWord> words = [.. all.TakeWhile((word, at) => !PhraseList.All.Any(list => list[PhraseList.Footer].Any(p => p.LengthAt(all, at) > 0)))];
        foreach (var list in PhraseList.All)
        {
            var negated = Negated(words, list);
            foreach (var section in list.Sections.Where(s => Named<Right>(s.Name) is not null || Named<FilerKind>(s.Name) is not null))
            {
                for (var at = 0; at < words.Count; at++)
                {
                    var length = negated.Contains(at) && Named<Right>(section.Name) is not null ? 0 : section.Phrases.Max(p => p.LengthAt(words, at));
                    if (length == 0) continue;
                    var last = words[at + length - 1];
                    yield return new Hit(section, inSubject, words[at].Start, last.Start + last.Length - words[at].Start);
                    at += length - 1;
                }
            }
        }
    }

    /// <summary>The words that stand behind a "not" of their clause: "I do not want you to delete …". What only looks like one does not count.</summary>
    private static HashSet<int> Negated(IReadOnlyList<MailWord> words, PhraseList list)
    {
        int Longest(string section, int at) => list[section].Select(p => p.LengthAt(words, at)).DefaultIfEmpty().Max();
        var unreal = Enumerable.Range(0, words.Count).SelectMany(at => Enumerable.Range(at, Longest(PhraseList.NotReally, at))).ToHashSet();
        var negated = new HashSet<int>();
        for (var at = 0; at < words.Count; at++)
        {
            var length = Longest(PhraseList.Not, at);
            if (length == 0 || unreal.Contains(at)) continue;
            for (var behind = at + length; behind < Math.Min(words.Count, at + length + NegationReach); behind++)
            {
                if (words[behind].Clause != words[at].Clause || Longest(PhraseList.But, behind) > 0) break;
                negated.Add(behind);
            }
        }

        return negated;
    }

    private static T? Named<T>(string section) where T : struct, Enum => Enum.TryParse<T>(section, out var value) ? value : null;

    private sealed record Hit(PhraseSection Section, bool InSubject, int Start, int Length);
}
