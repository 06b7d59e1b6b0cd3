using System.Collections.Frozen;

namespace PrivacyRequests.Mailbox;

/// <summary>The phrases of one language, from a readable file beside the code: groups, sections, a phrase a line. The file itself explains its signs.</summary>
public sealed class PhraseList
{
    /// <summary>A section that is nobody's right and no filer: what it is for is said where it is read.</summary>
    public const string Not = "Not", NotReally = "Not really", But = "But", Footer = "Footer", Ends = "Ends";

    private static readonly string[] Files = ["Phrases-English.txt", "Phrases-Spanish.txt"];

    private readonly FrozenDictionary<string, PhraseSection> _sections;

    private PhraseList(IEnumerable<PhraseSection> sections) => _sections = sections.ToFrozenDictionary(s => s.Name, StringComparer.Ordinal);

    public static IReadOnlyList<PhraseList> All { get; } = [.. Files.Select(Load)];

    public IEnumerable<PhraseSection> Sections => _sections.Values;

    public IReadOnlyList<Phrase> this[string section] => _sections.TryGetValue(section, out var found) ? found.Phrases : [];

    public static PhraseList Read(IEnumerable<string> lines)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        var sections = new List<(string Head, List<Phrase> Phrases)>();
        foreach (var line in lines.Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line.Split(" = ") is [var group, var words]) groups.Add(group, words);
            else if (line[0] == '[') sections.Add((line.Trim('[', ']'), []));
            else sections[^1].Phrases.Add(Phrase.Read(line, groups));
        }

        return new PhraseList(sections.Select(s => Section(s.Head, s.Phrases)));
    }

    private static PhraseSection Section(string head, List<Phrase> phrases) =>
        head.Split(" if ") is [var name, var other] ? new PhraseSection(name, phrases, If: other, Unless: null)
        : head.Split(" unless ") is [var plain, var bar] ? new PhraseSection(plain, phrases, If: null, Unless: bar)
        : new PhraseSection(head, phrases, If: null, Unless: null);

    private static PhraseList Load(string file)
    {
        using var reader = new StreamReader(typeof(PhraseList).Assembly.GetManifestResourceStream(file)!);
        return Read(reader.ReadToEnd().Split('\n'));
    }
}

/// <param name="If">Counts only where that section is found too.</param>
/// <param name="Unless">Does not count where that section is found.</param>
public sealed record PhraseSection(string Name, IReadOnlyList<Phrase> Phrases, string? If, string? Unless);
