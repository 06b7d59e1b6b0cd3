using System.Reflection;
using System.Text.RegularExpressions;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Tests.House;

/// <summary>docs/security.md promises nothing that no test shows without calling it open.</summary>
public sealed partial class SecurityDocumentTests
{
    private const string Document = "docs/security.md";

    /// <summary>The sections of each chapter of ASVS 5.0, by their number; chapters 10 and 17 stand in one line each.</summary>
    private static readonly (int Chapter, int Sections)[] Chapters =
        [(1, 5), (2, 4), (3, 7), (4, 4), (5, 4), (6, 8), (7, 6), (8, 4), (9, 2), (11, 7), (12, 3), (13, 4), (14, 3), (15, 4), (16, 5)];

    private static IReadOnlyList<string> Rows => [.. Tree.Lines(Document).Where(l => l.StartsWith("| V", StringComparison.Ordinal))];

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var tests = Tree.Ending("Tests.cs").SelectMany(f => Declared.Matches(Tree.Text(f))).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var named = Named.Matches(Tree.Text(Document)).Select(m => m.Groups[1].Value).Where(n => n != "this_form").ToList();

        Assert.True(named.Count > 80);
        Assert.All(named, n => Assert.Contains(n, tests));
    }

    [Fact]
    public void Every_section_of_the_standard_has_its_line_in_order() =>
        Assert.Equal(
            Chapters.SelectMany(c => Enumerable.Range(1, c.Sections).Select(s => $"V{c.Chapter}.{s}")),
            Rows.Select(r => r.Split(' ')[1]).Where(n => !n.Contains('–', StringComparison.Ordinal)));

    [Fact]
    public void A_line_names_a_test_or_an_open_point_or_says_why_it_has_none() =>
        Assert.DoesNotContain(Rows, r => !Named.IsMatch(r) && !r.Contains("Open:", StringComparison.Ordinal)
            && !r.Contains("Does not apply:", StringComparison.Ordinal) && !r.Contains("Level 3", StringComparison.Ordinal));

    [Fact]
    public void Every_page_that_takes_files_stands_in_the_table_with_its_size()
    {
        var takes = typeof(Program).Assembly.GetTypes().Select(t => (Page: t, Most: t.GetCustomAttribute<StreamedUploadAttribute>())).Where(t => t.Most is not null)
            .Select(t => $"`{t.Page.Namespace!.Split('.')[^1]}/{t.Page.Name[..^"Model".Length]}` {(t.Most!.MaxRequestBodySize - StoredFile.ChunkLength) / (1024 * 1024)}");
        var told = Tree.Lines(Document).Select(l => Upload.Match(l)).Where(m => m.Success).Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value}");

        Assert.Equal(takes.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| (`\w+/\w+`) \|.*\| (\d+) \|$")]
    private static partial Regex Upload { get; }

    [GeneratedRegex(@"`(\w+_\w+_\w+)`")]
    private static partial Regex Named { get; }

    [GeneratedRegex(@"public (?:async )?(?:Task|void) (\w+)\(")]
    private static partial Regex Declared { get; }
}
