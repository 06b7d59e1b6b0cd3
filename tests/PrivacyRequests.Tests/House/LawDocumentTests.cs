using System.Text.RegularExpressions;

namespace PrivacyRequests.Tests.House;

/// <summary>docs/law.md is the first page that a colleague or an auditor reads: each rule, its citation, its file and the test that states it.</summary>
public sealed partial class LawDocumentTests
{
    /// <summary>The rules that the product holds today; a rule that is missing from the page fails here.</summary>
    private static readonly string[] Rules =
    [
        "K1", "K2", "K3", "K4", "K5", "K7", "K8", "K9", "K10", "K11", "K12", "K13", "K14", "K15",
        "R1.1", "R1.2", "R1.5", "R1.6", "R1.7", "R1.8", "R1.10", "R1.11", "R1.12", "R1.13", "R1.14", "R1.15", "R1.17", "R1.19", "R1.25", "R1.27", "R1.29",
        "R2.1", "R2.2", "R2.3", "R2.4", "R2.5", "R2.6", "R2.7", "R2.8", "R2.10", "R2.11", "R2.12", "R2.13", "R2.14", "R2.15", "R2.16", "R2.17",
        "R2.18", "R2.19", "R2.20", "R2.21",
        "R3.1", "R3.2", "R3.3", "R3.4", "R3.5", "R3.6", "R3.7", "R3.8", "R3.9", "R3.10", "R3.11", "R3.12", "R3.13", "R3.14", "R3.15", "R3.16", "R3.17", "R3.18", "R3.19", "R3.20",
        "R4.1", "R4.2", "R4.3", "R4.10", "R4.11", "R4.12", "R4.13", "R4.14", "R4.17", "R4.22", "R4.24", "R4.33", "R4.34", "R4.35", "R4.36", "R4.37",
        "R4.38", "R4.39",
        "R1.3", "R1.4", "R3.10", "R3.17", "R3.19", "R4.19", "R4.20", "R4.21", "R4.23", "R4.25", "R4.32",
        "DX1", "DX2", "DX3", "DX4", "DX5", "DX6", "DX7", "DX8", "RC.1", "RC.2", "RC.3", "RC.4", "RC.5", "RC.6", "RC.7",
        "N4", "N5", "N6", "N7", "N8", "N9", "N15", "N16",
        "R5.1", "R5.2", "R5.3", "R7.10",
        "V1", "V2", "V3", "V4", "V5", "V6", "V7",
        "K6", "R1.15", "R1.22", "R1.23", "R1.24", "R2.9", "R3.2", "R3.19", "R4.26", "R4.27", "R4.28", "R4.29", "R4.30", "R4.31",
        "R7.2", "R7.3", "R7.4", "R7.6", "R7.9", "R7.11", "R8.1", "R8.2", "R8.3", "R8.4", "R8.6", "R8.7", "R8.8", "R8.9", "R8.10", "N2", "N3", "N5", "N14",
        "D1", "D12", "D13", "D14", "D15", "D16", "D17", "D18", "D19", "D20", "D21", "D22",
    ];

    private static readonly string Page = File.ReadAllText(Path.Combine(Tree.Root, "docs", "law.md"));

    private static IReadOnlyList<string[]> Rows =>
        [.. Page.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| rule", StringComparison.Ordinal) && !l.StartsWith("| ---", StringComparison.Ordinal))
            .Select(l => l.Trim().Trim('|').Split('|').Select(c => c.Trim()).ToArray()).Where(c => c.Length == 5)];

    [Fact]
    public void Every_rule_that_is_built_is_on_the_page()
    {
        var named = Rows.SelectMany(r => Ids(r[0])).ToHashSet(StringComparer.Ordinal);

        Assert.All(Rules, rule => Assert.Contains(rule, named));
    }

    [Fact]
    public void Every_row_states_the_rule_and_cites_its_ground()
    {
        Assert.All(Rows, row => Assert.True(row[1].Length > 15 && row[2].Length > 3, row[0]));
    }

    [Fact]
    public void Every_file_on_the_page_exists()
    {
        var missing = Rows.SelectMany(r => Quoted(r[3])).Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".restext", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(f => !Exists(f));

        Assert.Empty(missing);
        Assert.All(Rows, row => Assert.NotEmpty(Quoted(row[3])));
    }

    [Fact]
    public void Every_test_on_the_page_exists()
    {
        var tests = string.Join('\n', Directory.GetFiles(Path.Combine(Tree.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        var missing = Rows.SelectMany(r => Quoted(r[4])).SelectMany(t => t.Split('.')).Where(part => part.Length > 0 && !Regex.IsMatch(tests, $@"\b{Regex.Escape(part)}\b"));

        Assert.Empty(missing);
        Assert.All(Rows, row => Assert.NotEmpty(Quoted(row[4])));
    }

    private static bool Exists(string file) => new[] { "src/PrivacyRequests", "src/PrivacyRequests.Web", "" }
        .Any(home => File.Exists(Path.Combine(Tree.Root, home, file)) || (file.Contains('*', StringComparison.Ordinal)
            && Directory.Exists(Path.Combine(Tree.Root, home, Path.GetDirectoryName(file)!))
            && Directory.GetFiles(Path.Combine(Tree.Root, home, Path.GetDirectoryName(file)!), Path.GetFileName(file)).Length > 0));

    /// <summary>"D1–D12, K2" names D1, D12 and K2.</summary>
    private static IEnumerable<string> Ids(string cell) => Id().Matches(cell).Select(m => m.Value);

    private static IReadOnlyList<string> Quoted(string cell) => [.. Backticks().Matches(cell).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\b[A-Z]{1,2}\.?\d+(\.\d+)?\b")]
    private static partial Regex Id();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticks();
}
