using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Tests.House;

namespace PrivacyRequests.Tests.Correspondence;

/// <summary>Every letter as people get it, kept beside this file. UPDATE_SNAPSHOTS=1 accepts what changed; the diff is then read in review.</summary>
public sealed class LetterSnapshotTests
{
    private const string Home = "tests/PrivacyRequests.Tests/Correspondence/Snapshots";
    private static readonly string[] OnPaper = ["receipt-paper", "correction-in-part", "deletion-in-part", "answer-by-post-categories", "declaration-paper", "denial-unverified-deletion", "confirm-permission-paper"];

    private static bool Accept => Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    [Theory]
    [MemberData(nameof(EveryLetter.Names), MemberType = typeof(EveryLetter))]
    public void The_letter_reads_as_it_did(string name)
    {
        var letter = EveryLetter.Render(name);

        Same($"{name}.txt", $"Subject: {letter.Subject}\n\n{letter.Text}");
        if (OnPaper.Contains(name)) Same($"{name}.html", letter.Paper);
    }

    [Fact]
    public void Every_kind_of_letter_has_a_sample() =>
        Assert.Equal(Enum.GetValues<LetterKind>(), EveryLetter.Samples.Values.Select(l => l.Kind).Distinct().Order());

    [Fact]
    public void Every_kind_state_and_way_has_a_name()
    {
        var words = Words.In("en");
        Assert.All(Enum.GetValues<LetterKind>(), k => Assert.NotEmpty(words.Of("LetterNames", k)));
        Assert.All(Enum.GetValues<LetterState>(), s => Assert.NotEmpty(words.Of("LetterNames", s)));
        Assert.All(Enum.GetValues<LetterWay>(), w => Assert.NotEmpty(words.Of("LetterNames", w)));
    }

    [Fact]
    public void No_snapshot_is_left_of_a_letter_that_is_gone()
    {
        var kept = Directory.GetFiles(Path.Combine(Tree.Root, Home)).Select(Path.GetFileName);

        Assert.Equal(EveryLetter.Samples.Keys.Select(n => $"{n}.txt").Concat(OnPaper.Select(n => $"{n}.html")).Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
    }

    private static void Same(string file, string now)
    {
        var path = Path.Combine(Tree.Root, Home, file);
        if (Accept)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, now);
        }

        var before = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.True(before == now, $"{file} changed. UPDATE_SNAPSHOTS=1 accepts it.\n{Diff(before, now)}");
    }

    private static string Diff(string before, string now)
    {
        string[] old = before.Split('\n'), lines = now.Split('\n');
        return string.Join('\n', old.Except(lines).Select(l => $"- {l}").Concat(lines.Except(old).Select(l => $"+ {l}")));
    }
}
