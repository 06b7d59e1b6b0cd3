using System.Text.RegularExpressions;

namespace PrivacyRequests.Tests.House;

/// <summary>docs/logs.md explains every line that the product writes to its log, with its level.</summary>
public sealed partial class LogDocumentTests
{
    [Fact]
    public void Every_line_of_the_log_is_explained_with_its_level()
    {
        var written = Tree.Ending(".cs", "src")
            .SelectMany(f => Written.Matches(Tree.Text(f))).Select(m => $"{m.Groups[1].Value}: {m.Groups[2].Value}").ToList();
        var explained = Tree.Lines("docs/logs.md").Select(l => Explained.Match(l)).Where(m => m.Success).Select(m => $"{m.Groups[1].Value}: {m.Groups[2].Value}");

        Assert.NotEmpty(written);
        Assert.Equal(written.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("""\[LoggerMessage\(Level = LogLevel\.(\w+), Message = "(.+)"\)\]""")]
    private static partial Regex Written { get; }

    [GeneratedRegex(@"^\| (\w+) \| `(.+?)` \|")]
    private static partial Regex Explained { get; }
}
