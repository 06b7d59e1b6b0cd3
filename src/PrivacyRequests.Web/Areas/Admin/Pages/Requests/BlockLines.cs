using PrivacyRequests.Responses;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>The blocks of an answer as people type them: one entry a line.</summary>
internal static class BlockLines
{
    private static readonly string[] Dashes = [" — ", " – ", " - "];

    public static string Write(IEnumerable<string> entries) => string.Join('\n', entries);

    public static string Write(IEnumerable<CategoryTo> entries) => string.Join('\n', entries.Select(e => $"{e.Category}{Dashes[0]}{e.Recipients}"));

    public static IReadOnlyList<string> Read(string? lines) =>
        (lines ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>"Category — recipients" in each line; null where a line is not so.</summary>
    public static IReadOnlyList<CategoryTo>? ReadPairs(string? lines)
    {
        var pairs = Read(lines).Select(line => line.Split(Dashes, 2, StringSplitOptions.TrimEntries)).ToList();
        return pairs.TrueForAll(p => p is [{ Length: > 0 }, { Length: > 0 }]) ? [.. pairs.Select(p => new CategoryTo(p[0], p[1]))] : null;
    }
}
