using System.Text.RegularExpressions;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// Codes and links of letters open a status page, an answer, a declaration. In the office nobody needs them but whoever prints a letter
/// that waits to be posted; everywhere else they are covered. 11 CCR §7060(f).
/// </summary>
public static partial class LetterSecrets
{
    private const string Cover = "••••";

    /// <summary>The text of a letter with each code and each link's key covered; references stay.</summary>
    public static string Covered(string text) => Token.Replace(Code.Replace(text, $"{Cover}-{Cover}"), Cover);

    /// <summary>Whether a letter is printed for its envelope now, so that its code must be on the paper.</summary>
    public static bool MayBePrinted(OutboxLetter letter) => letter.State == LetterState.ToPost;

    /// <summary>Four and four signs and no more: a reference has a ninth.</summary>
    [GeneratedRegex("(?<![\\w-])[BCDFGHJKLMNPQRSTVWXYZ2-9]{4}-[BCDFGHJKLMNPQRSTVWXYZ2-9]{4}(?![\\w-])")]
    private static partial Regex Code { get; }

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Token { get; }
}
