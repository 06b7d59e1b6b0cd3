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

        Assert.Equal(Tree.Ending(".cs", "src").Sum(f => Attribute.Count(Tree.Text(f))), written.Count);
        Assert.Equal(written.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("SignInWay")]
    [InlineData("SignInFailure")]
    [InlineData("StaffChange")]
    public void Every_word_that_a_line_about_an_account_can_hold_is_explained(string words) => Assert.All(
        Enum.GetNames(typeof(Program).Assembly.GetType($"PrivacyRequests.Web.House.{words}", throwOnError: true)!),
        word => Assert.Contains($"`{word}`", Tree.Text("docs/logs.md"), StringComparison.Ordinal));

    [GeneratedRegex(@"\[LoggerMessage\(")]
    private static partial Regex Attribute { get; }

    [GeneratedRegex("""\[LoggerMessage\(Level = LogLevel\.(\w+), Message = "(.+)"\)\]""")]
    private static partial Regex Written { get; }

    [GeneratedRegex(@"^\| (\w+) \| `(.+?)` \|")]
    private static partial Regex Explained { get; }
}
