using System.Text.RegularExpressions;

namespace PrivacyRequests.Tests.House;

/// <summary>What a newcomer may rely on when opening a file or a folder of this repository.</summary>
public sealed partial class TreeTests
{
    private static readonly string[] Top =
    [
        "src", "tests", "docs", "PrivacyRequests.sln", "README.md", ".editorconfig", "Directory.Build.props", "Directory.Packages.props",
        "global.json", "docker-compose.yml", ".dockerignore", ".gitignore", ".config", ".ci",
    ];

    [Fact]
    public void Top_level_holds_the_listed_entries_and_no_more() =>
        Assert.Empty(Tree.EntriesAtTop.Where(e => !e.EndsWith(".user", StringComparison.Ordinal)).Except(Top));

    [Fact]
    public void Top_level_misses_none_of_the_listed_entries() => Assert.All(Top, e => Assert.True(Tree.Has(e), e));

    [Theory]
    [InlineData(".cs", 250)]
    [InlineData(".cshtml.cs", 90)]
    [InlineData(".cshtml", 60)]
    public void Files_are_short_enough_to_read_at_once(string ending, int most)
    {
        var longer = Tree.Ending(ending, "src/")
            .Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(f => (File: f, Lines: Tree.Lines(f).Length))
            .Where(f => f.Lines > most);

        Assert.Empty(longer);
    }

    [Fact]
    public void No_file_names_a_folder_of_somebodys_machine() =>
        Assert.Empty(TextFiles().SelectMany(f => Tree.Lines(f).Where(l => MachinePath.IsMatch(l)).Select(l => $"{f}: {l.Trim()}")));

    [Fact]
    public void No_file_leaves_a_note_for_later() =>
        Assert.Empty(TextFiles().SelectMany(f => Tree.Lines(f).Where(l => Note.IsMatch(l)).Select(l => $"{f}: {l.Trim()}")));

    [Fact]
    public void No_file_is_a_placeholder() =>
        Assert.DoesNotContain(Tree.Files, f => f.Contains("Placeholder.", StringComparison.OrdinalIgnoreCase) || f.EndsWith("Class1.cs", StringComparison.Ordinal));

    [Theory]
    [InlineData("/tmp/out.txt", true)]
    [InlineData("cd /root/x", true)]
    [InlineData("\"/home/ann/x\"", true)]
    [InlineData("/admin/work/list", false)]
    [InlineData("https://example.org/home/page", false)]
    public void The_rule_on_machine_paths_reads_paths(string line, bool caught) => Assert.Equal(caught, MachinePath.IsMatch(line));

    // This file writes such paths to test the rule itself.
    private static IEnumerable<string> TextFiles() =>
        Tree.Files.Where(f => !Binary.IsMatch(f) && !f.EndsWith("House/TreeTests.cs", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<![\w.:/~$}-])(/(tmp|root|work|home|Users)/[\w.]|[A-Z]:\\(Users|Temp)\\)")]
    private static partial Regex MachinePath { get; }

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b")]
    private static partial Regex Note { get; }

    [GeneratedRegex(@"\.(png|jpg|ico|woff2|pdf|gz|db)$")]
    private static partial Regex Binary { get; }
}
