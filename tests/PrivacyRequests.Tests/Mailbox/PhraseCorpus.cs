using PrivacyRequests.Requests;
using PrivacyRequests.Tests.House;

namespace PrivacyRequests.Tests.Mailbox;

/// <summary>A message of the phrase corpus with its right answer, as it lies in the folder Phrases.</summary>
public sealed record CorpusMessage(string Name, IReadOnlyList<Right> Rights, FilerKind Filer, string Subject, string Text);

/// <summary>The phrase corpus: what the phrases were bettered on, and a third that was written before them and never was.</summary>
internal static class PhraseCorpus
{
    public static IReadOnlyList<CorpusMessage> Known { get; } = [.. Read("english"), .. Read("spanish"), .. Read("other")];

    public static IReadOnlyList<CorpusMessage> HeldOut { get; } = [.. Read("holdout")];

    private static IEnumerable<CorpusMessage> Read(string file)
    {
        var text = Tree.Text($"tests/PrivacyRequests.Tests/Mailbox/Phrases/{file}.txt");
        foreach (var part in $"\n{text}".Split("\n== ").Skip(1))
        {
            var lines = part.Split('\n');
            var head = lines[0].Split('|', StringSplitOptions.TrimEntries);
            Right[] rights = head[1] == "none" ? [] : [.. head[1].Split(',', StringSplitOptions.TrimEntries).Select(Enum.Parse<Right>).Order()];
            yield return new CorpusMessage(head[0], rights, Enum.Parse<FilerKind>(head[2]), lines[1]["Subject: ".Length..], string.Join('\n', lines.Skip(3)).Trim());
        }
    }
}
