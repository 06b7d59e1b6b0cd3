using System.Text.RegularExpressions;

namespace PrivacyRequests.Tests.House;

/// <summary>What the documents promise is there: commands, links, numbered decisions.</summary>
public sealed partial class DocumentTests
{
    [Theory]
    [InlineData("dotnet run --project src/PrivacyRequests.Web")]
    [InlineData("dotnet run --project src/PrivacyRequests.Web -- demo")]
    [InlineData("dotnet run --project src/PrivacyRequests.Web -- help")]
    [InlineData("bash tests/run.sh")]
    public void The_readme_names_the_command(string command) => Assert.Contains(Tree.Lines("README.md"), line => line.Trim() == command);

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore.SqlServer")]
    [InlineData("FluentValidation.AspNetCore")]
    [InlineData("MailKit")]
    [InlineData("Serilog.AspNetCore")]
    [InlineData("xunit")]
    [InlineData("Microsoft.AspNetCore.Mvc.Testing")]
    public void The_readme_says_where_the_package_is_used_or_what_instead(string package) =>
        Assert.Contains(Tree.Lines("README.md"), line => line.StartsWith($"| `{package}` |", StringComparison.Ordinal));

    [Fact]
    public void Decisions_are_numbered_each_once()
    {
        var decisions = Tree.Ending(".md", "docs/decisions/").Select(f => Path.GetFileName(f)).ToList();

        Assert.NotEmpty(decisions);
        Assert.All(decisions, name => Assert.Matches(@"^\d{4}-[a-z0-9-]+\.md$", name));
        Assert.Equal(decisions.Count, decisions.Select(name => name[..4]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Links_between_files_lead_somewhere()
    {
        var dead = from file in Tree.Ending(".md")
                   from Match link in Link.Matches(Tree.Text(file))
                   let target = Path.Combine(Path.GetDirectoryName(file)!, link.Groups[1].Value)
                   where !Tree.Has(target)
                   select $"{file}: {link.Value}";

        Assert.Empty(dead);
    }

    [Fact]
    public void Documents_do_not_shout() =>
        Assert.DoesNotContain(Tree.Ending(".md").SelectMany(Tree.Lines), line => Shout.IsMatch(line));

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)([^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"[a-z]!(\s|$)")]
    private static partial Regex Shout { get; }
}
