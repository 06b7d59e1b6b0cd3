namespace PrivacyRequests.Tests.House;

/// <summary>The files of this repository as they lie on disk, without what a build or a run makes.</summary>
internal static class Tree
{
    private static readonly string[] Made = [".git", ".vs", ".idea", "bin", "obj", "artifacts", "TestResults", "screens", "data"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root with forward slashes, in a fixed order.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(new DirectoryInfo(Root)).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> EntriesAtTop =>
        new DirectoryInfo(Root).EnumerateFileSystemInfos().Select(e => e.Name).Except(Made, StringComparer.Ordinal);

    public static IEnumerable<string> Ending(string ending, string under = "") =>
        Files.Where(f => f.EndsWith(ending, StringComparison.Ordinal) && f.StartsWith(under, StringComparison.Ordinal));

    public static bool Has(string path) => File.Exists(Path.Combine(Root, path)) || Directory.Exists(Path.Combine(Root, path));

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(f => f.Name != ".git").Select(f => Path.GetRelativePath(Root, f.FullName).Replace('\\', '/'))
            .Concat(folder.EnumerateDirectories().Where(d => !Made.Contains(d.Name, StringComparer.Ordinal)).SelectMany(Walk));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PrivacyRequests.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("No PrivacyRequests.sln above the test's folder.");
    }
}
