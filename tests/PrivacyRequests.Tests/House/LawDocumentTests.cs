using System.Globalization;
using System.Text.RegularExpressions;

namespace PrivacyRequests.Tests.House;

/// <summary>docs/law.md is the first page that a colleague or an auditor reads: each rule, its citation, its file and the test that states it.</summary>
public sealed partial class LawDocumentTests
{
    /// <summary>Every rule of the law as the product knows it: by letter and number.</summary>
    private static readonly IReadOnlyList<string> Rules =
    [
        .. Numbered("K", 15), "K8b", .. Numbered("V", 7), .. Numbered("DX", 8), .. Numbered("X", 11), .. Numbered("D", 22), .. Numbered("N", 18),
        .. Numbered("RC.", 7), .. Numbered("R1.", 29), .. Numbered("R2.", 21), .. Numbered("R3.", 20), .. Numbered("R4.", 39), .. Numbered("R5.", 11),
        .. Numbered("R6.", 3), .. Numbered("R7.", 11), .. Numbered("R8.", 12),
    ];

    private static readonly string Page = File.ReadAllText(Path.Combine(Tree.Root, "docs", "law.md"));

    private static IReadOnlyList<string[]> Rows =>
        [.. Page.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| rule", StringComparison.Ordinal) && !l.StartsWith("| ---", StringComparison.Ordinal))
            .Select(l => l.Trim().Trim('|').Split('|').Select(c => c.Trim()).ToArray()).Where(c => c.Length == 5)];

    private static IReadOnlyList<string[]> NotForThisProduct =>
        [.. Page[Page.IndexOf("## Not for this product", StringComparison.Ordinal)..].Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| rule", StringComparison.Ordinal) && !l.StartsWith("| ---", StringComparison.Ordinal))
            .Select(l => l.Trim().Trim('|').Split('|').Select(c => c.Trim()).ToArray())];

    private static IEnumerable<string> Numbered(string letter, int last) => Enumerable.Range(1, last).Select(n => $"{letter}{n}");

    [Fact]
    public void Every_rule_is_built_or_not_for_this_product_with_the_reason()
    {
        var named = Rows.Concat(NotForThisProduct).SelectMany(r => Ids(r[0])).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Rules.Except(named));
        Assert.All(NotForThisProduct, row => Assert.True(row[1].Length > 15 && row[2].Length > 15, row[0]));
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

    /// <summary>"D1–D12, K2" names D1 to D12 and K2.</summary>
    private static IEnumerable<string> Ids(string cell) => Id().Matches(cell).Select(m => m.Value)
        .Concat(Range().Matches(cell).SelectMany(m => Numbered(m.Groups[1].Value, int.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture)).Skip(int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture) - 1)));

    private static IReadOnlyList<string> Quoted(string cell) => [.. Backticks().Matches(cell).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\b[A-Z]{1,2}\.?\d+(\.\d+)?b?\b")]
    private static partial Regex Id();

    [GeneratedRegex(@"\b([A-Z]{1,2}\d?\.?)(\d+)–\1(\d+)\b")]
    private static partial Regex Range();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticks();
}
