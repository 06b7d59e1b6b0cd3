using System.Globalization;

namespace PrivacyRequests.Responses;

/// <summary>A file's name as it can be kept and saved anywhere: whatever a browser sent is somebody else's word.</summary>
public static class FileNames
{
    private const string Unnamed = "file";
    private static readonly char[] NotAllowed = ['<', '>', ':', '"', '|', '?', '*'];

    /// <summary>Names of devices on Windows, with or without an ending.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    /// <summary>Without folders, control characters and turns of the writing direction; at most <see cref="StoredFile.NameMaxLength"/> long, its ending kept.</summary>
    public static string Safe(string? given)
    {
        var last = (given ?? "").Split('/', '\\')[^1];
        var plain = string.Concat(last.Where(IsPlain).Select(c => NotAllowed.Contains(c) ? '_' : c)).Trim(' ', '.');
        if (plain.Length == 0) return Unnamed;
        if (Reserved.Contains(plain.Split('.')[0])) plain = "_" + plain;
        if (plain.Length <= StoredFile.NameMaxLength) return plain;
        var ending = Path.GetExtension(plain) is { Length: <= 12 } few ? few : "";
        return plain[..(StoredFile.NameMaxLength - ending.Length)] + ending;
    }

    private static bool IsPlain(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
