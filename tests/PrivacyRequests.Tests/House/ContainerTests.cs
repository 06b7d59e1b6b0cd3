using System.Text.RegularExpressions;

namespace PrivacyRequests.Tests.House;

/// <summary>The image: what its file says is true without an engine at hand.</summary>
public sealed partial class ContainerTests
{
    internal const string Dockerfile = "src/PrivacyRequests.Web/Dockerfile";

    [Fact]
    public void What_the_image_copies_is_in_the_tree()
    {
        var copied = Tree.Lines(Dockerfile).Where(l => l.StartsWith("COPY ", StringComparison.Ordinal) && !l.Contains("--from=", StringComparison.Ordinal))
            .SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..^1]).ToList();

        Assert.NotEmpty(copied);
        Assert.All(copied, path => Assert.True(Tree.Has(path), $"{path} is copied into the image and is not in the tree."));
        Assert.All(copied, path => Assert.Contains($"!{path.Replace("./", "", StringComparison.Ordinal)}", Tree.Lines(".dockerignore")));
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
    public void Nothing_of_the_building_stage_but_the_published_program_is_in_the_image()
    {
        var lines = Tree.Lines(Dockerfile);
        var last = lines.Skip(Array.FindLastIndex(lines, l => l.StartsWith("FROM ", StringComparison.Ordinal))).ToList();

        Assert.Equal(2, lines.Count(l => l.StartsWith("FROM ", StringComparison.Ordinal)));
        Assert.Equal("COPY --from=build /app ./", Assert.Single(last, l => l.StartsWith("COPY ", StringComparison.Ordinal)));
        Assert.Contains(lines, l => l.EndsWith(" -o /app", StringComparison.Ordinal));
        // The data folder belongs to the account before the image gives up its rights.
        Assert.True(last.FindIndex(l => l.Contains("chown \"$APP_UID\" /data", StringComparison.Ordinal)) is > 0 and var own && own < last.IndexOf("USER $APP_UID"));
    }

    [Fact]
    public void The_health_check_asks_the_app_itself_on_the_port_that_the_image_opens()
    {
        var check = Assert.Single(Tree.Lines(Dockerfile), l => l.StartsWith("HEALTHCHECK ", StringComparison.Ordinal));
        var port = Assert.Single(Tree.Lines(Dockerfile), l => l.StartsWith("EXPOSE ", StringComparison.Ordinal))["EXPOSE ".Length..];

        Assert.Contains($"CMD [\"dotnet\", \"PrivacyRequests.Web.dll\", \"health\", \"http://localhost:{port}/health/live\"]", check, StringComparison.Ordinal);
    }

    /// <summary>tests/running.sh runs that command, so the image's own is shown to publish but for one property and the folder.</summary>
    [Fact]
    public void The_image_publishes_as_the_command_does_that_the_document_runs()
    {
        var inImage = Publish.Match(Tree.Text(Dockerfile)).Value.Replace(" -p:FullPackageSource=true", "", StringComparison.Ordinal).Replace(" -o /app", "", StringComparison.Ordinal);

        Assert.Contains("-p:FullPackageSource=true", Publish.Match(Tree.Text(Dockerfile)).Value, StringComparison.Ordinal);
        Assert.Contains(RunCommands(), c => c.StartsWith($"{inImage} -o ", StringComparison.Ordinal));
    }

    /// <summary>The lines of the fenced blocks of docs/running.md that are marked <c>run</c>.</summary>
    internal static IEnumerable<string> RunCommands()
    {
        var inside = false;
        foreach (var line in Tree.Lines("docs/running.md"))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) inside = line == "```sh run";
            else if (inside) yield return line;
        }
    }

    [GeneratedRegex("dotnet publish .*")]
    private static partial Regex Publish { get; }
}
