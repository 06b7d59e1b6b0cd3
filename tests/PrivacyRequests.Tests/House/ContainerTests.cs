using System.Text.RegularExpressions;

namespace PrivacyRequests.Tests.House;

/// <summary>The container files, checked as text: they are true without an engine at hand.</summary>
public sealed partial class ContainerTests
{
    private const string Dockerfile = "src/PrivacyRequests.Web/Dockerfile";
    private const string Compose = "docker-compose.yml";

    private static string Running => Tree.Text("docs/running.md");

    [Fact]
    public void What_the_image_copies_is_in_the_tree()
    {
        var copied = Tree.Lines(Dockerfile).Where(l => l.StartsWith("COPY ", StringComparison.Ordinal) && !l.Contains("--from=", StringComparison.Ordinal))
            .SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..^1]).ToList();

        Assert.NotEmpty(copied);
        Assert.All(copied, path => Assert.True(Tree.Has(path), $"{path} is copied into the image and is not in the tree."));
    }

    [Fact]
    public void The_image_copies_everything_that_the_projects_read_from_the_top()
    {
        var text = Tree.Text(Dockerfile);

        Assert.All(["Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig"], file => Assert.Contains(file, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_image_starts_the_web_project_as_somebody_without_rights()
    {
        var lines = Tree.Lines(Dockerfile);

        Assert.Contains("ENTRYPOINT [\"dotnet\", \"PrivacyRequests.Web.dll\"]", lines);
        Assert.Contains("USER $APP_UID", lines);
        Assert.DoesNotContain("<AssemblyName>", Tree.Text("src/PrivacyRequests.Web/PrivacyRequests.Web.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_builds_from_the_Dockerfile_that_exists() =>
        Assert.Contains($"dockerfile: {Dockerfile}", Tree.Text(Compose), StringComparison.Ordinal);

    [Fact]
    public void Compose_is_indented_by_two_spaces_and_every_key_has_a_colon()
    {
        var lines = Tree.Lines(Compose).Where(l => l.Trim().Length > 0 && !l.TrimStart().StartsWith('#')).ToList();

        Assert.All(lines, l => Assert.Equal(0, (l.Length - l.TrimStart(' ').Length) % 2));
        Assert.All(lines, l => Assert.Matches(@"^ *(- \S.*|[\w.-]+:( \S.*)?)$", l));
        Assert.DoesNotContain(lines, l => l.Contains('\t', StringComparison.Ordinal));
    }

    [Fact]
    public void Every_block_of_Compose_that_is_named_is_declared()
    {
        Assert.Equal(["services", "volumes", "secrets"], Tree.Lines(Compose).Where(l => TopKey.IsMatch(l)).Select(l => l.TrimEnd(':')));
        Assert.Equal(2, Tree.Lines(Compose).Count(l => l.Trim() == "data:" || l.Trim() == "- data:/data"));
        Assert.Equal(2, Tree.Lines(Compose).Count(l => l.Trim() == "master-key:" || l.Trim() == "- master-key"));
    }

    [Fact]
    public void Every_variable_of_Compose_is_explained()
    {
        var variables = Variable.Matches(Tree.Text(Compose)).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(variables);
        Assert.All(variables, name => Assert.Contains($"`{name}`", Running, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_setting_of_Compose_is_explained()
    {
        var settings = Setting.Matches(Tree.Text(Compose)).Select(m => m.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(settings);
        Assert.All(settings, name => Assert.Contains($"`{name}`", Running, StringComparison.Ordinal));
    }

    [Fact]
    public void The_health_check_asks_the_app_itself() =>
        Assert.Contains("\"PrivacyRequests.Web.dll\", \"health\", \"http://localhost:8080/health/live\"", Tree.Text(Compose), StringComparison.Ordinal);

    [GeneratedRegex(@"^[a-z]+:$")]
    private static partial Regex TopKey { get; }

    [GeneratedRegex(@"\$\{([A-Z_]+)")]
    private static partial Regex Variable { get; }

    [GeneratedRegex(@"^      ([A-Z]\w+): ", RegexOptions.Multiline)]
    private static partial Regex Setting { get; }
}
