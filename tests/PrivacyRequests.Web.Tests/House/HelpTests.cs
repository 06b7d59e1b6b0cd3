using System.Text.RegularExpressions;
using PrivacyRequests.Testing.Running;

namespace PrivacyRequests.Web.Tests.House;

/// <summary>Settings are listed twice for people, by the verb help and in docs/running.md, and read by the code: the three agree.</summary>
public sealed partial class HelpTests
{
    /// <summary>The framework's own.</summary>
    private static readonly string[] OfTheFramework = ["urls", "environment"];

    /// <summary>Not for people: a verb tells itself with it that a key comes with the office.</summary>
    private const string Inner = "Keys:MayBeMade";

    private static string Running => File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "running.md"));

    /// <summary>The names in the first column of tables.</summary>
    private static List<string> Names(string text) =>
        [.. text.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).SelectMany(l => Quoted.Matches(l[..l.IndexOf(" | ", StringComparison.Ordinal)])).Select(m => m.Groups[1].Value)];

    private static List<string> InFirstTable => Names(Running[..Running.IndexOf("## Data folder", StringComparison.Ordinal)]);

    [Fact]
    public async Task Help_lists_the_settings_of_the_document_and_no_others()
    {
        using var help = (OfficeProcess.Built(Path.GetTempPath()) with { Words = ["help"] }).Start();
        var said = await help.StandardOutput.ReadToEndAsync();
        await help.WaitForExitAsync();

        Assert.Equal(0, help.ExitCode);
        var listed = Option.Matches(said[..said.IndexOf("Usage:", StringComparison.Ordinal)]);
        Assert.Equal(InFirstTable.Concat(OfTheFramework).Order(StringComparer.Ordinal), listed.Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(listed, m => m.Groups[2].Value.StartsWith("Verbs.", StringComparison.Ordinal));
    }

    [Fact]
    public void What_further_tables_hold_belongs_to_a_line_of_the_first()
    {
        var further = Names(Running).Where(n => n.Contains(':', StringComparison.Ordinal) && n[0] != ':').ToList();

        Assert.NotEmpty(further);
        Assert.All(further, name => Assert.Contains(InFirstTable, known => name == known || name.StartsWith($"{known}:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_setting_that_the_code_asks_for_by_name_is_in_the_document()
    {
        var asked = Directory.EnumerateFiles(SourceTree.Web, "*.cs", SearchOption.AllDirectories).SelectMany(f => Asked.Matches(File.ReadAllText(f)))
            .Select(m => m.Groups[1].Value).Where(n => n != Inner).Distinct().ToList();

        Assert.Contains("Jobs:Run", asked);
        Assert.All(asked, name => Assert.Contains(InFirstTable, known => name == known || name.StartsWith($"{known}:", StringComparison.Ordinal)));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted { get; }

    [GeneratedRegex(@"^ +--(\S+) +(\S.*)$", RegexOptions.Multiline)]
    private static partial Regex Option { get; }

    [GeneratedRegex(@"(?:onfiguration|>\(\))(?:\.GetValue(?:<\w+>)?\(|\[)""([A-Z][\w:]+)""")]
    private static partial Regex Asked { get; }
}
