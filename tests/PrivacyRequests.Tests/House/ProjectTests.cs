using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PrivacyRequests.Tests.House;

/// <summary>A project exists to keep a package out of the others: what each may name.</summary>
public sealed partial class ProjectTests
{
    public static TheoryData<string, string> Fences => new()
    {
        { "Microsoft.EntityFrameworkCore.SqlServer", "src/PrivacyRequests.SqlServer" },
        { "Microsoft.Data.SqlClient", "src/PrivacyRequests.SqlServer" },
        { "Microsoft.EntityFrameworkCore.Sqlite", "src/PrivacyRequests" },
        { "Microsoft.EntityFrameworkCore.Relational", "src/PrivacyRequests" },
        { "Microsoft.AspNetCore.Identity.EntityFrameworkCore", "src/PrivacyRequests" },
        { "FluentValidation", "src/PrivacyRequests.Web" },
        { "FluentValidation.AspNetCore", "src/PrivacyRequests.Web" },
        { "Microsoft.AspNetCore.Identity.UI", "src/PrivacyRequests.Web" },
        { "MailKit", "src/PrivacyRequests.Mail" },
    };

    private static IEnumerable<string> Projects => Tree.Ending(".csproj");

    [Theory]
    [MemberData(nameof(Fences))]
    public void A_package_is_named_in_one_project_only(string package, string folder) =>
        Assert.DoesNotContain(Projects, p => Path.GetDirectoryName(p)!.Replace('\\', '/') != folder && Named(p, "PackageReference").Contains(package));

    [Fact]
    public void The_law_refers_to_no_other_project() => Assert.Empty(Named("src/PrivacyRequests/PrivacyRequests.csproj", "ProjectReference"));

    [Fact]
    public void Every_project_but_the_mail_module_is_in_the_solution()
    {
        var solution = Tree.Text("PrivacyRequests.sln").Replace('\\', '/');

        Assert.All(
            Projects.Where(p => !p.Contains("PrivacyRequests.Mail", StringComparison.Ordinal)),
            p => Assert.Contains($"\"{p}\"", solution, StringComparison.Ordinal));
    }

    [Fact]
    public void Versions_stand_in_one_file() =>
        Assert.DoesNotContain(Projects, p => XDocument.Parse(Tree.Text(p)).Descendants("PackageReference").Any(e => e.Attribute("Version") is not null));

    [Fact]
    public void Every_package_named_by_a_project_has_its_paragraph_in_the_decisions()
    {
        var decision = Tree.Text("docs/decisions/0002-packages.md");

        Assert.All(
            [.. Named("Directory.Packages.props", "PackageVersion"), .. Named("Directory.Packages.props", "GlobalPackageReference")],
            package => Assert.Contains($"`{package}`", decision, StringComparison.Ordinal));
    }

    [Fact]
    public void The_decisions_speak_of_no_package_that_is_gone()
    {
        var known = Tree.Text("Directory.Packages.props");
        var headed = Paragraph.Matches(Tree.Text("docs/decisions/0002-packages.md")).Select(m => m.Groups[1].Value);

        Assert.All(headed, package => Assert.Contains($"\"{package}\"", known, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Named(string file, string item) =>
        [.. XDocument.Parse(Tree.Text(file)).Descendants(item).Select(e => (string?)e.Attribute("Include")).OfType<string>()];

    [GeneratedRegex(@"^- `([A-Za-z0-9._]+)`", RegexOptions.Multiline)]
    private static partial Regex Paragraph { get; }
}
