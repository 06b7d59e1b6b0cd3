using System.Globalization;
using System.Text;

namespace PrivacyRequests.Requests;

/// <summary>
/// Names, addresses and other short texts as people mean them: no blanks around them, and nothing that can't be seen or turns the writing
/// direction, because they stand among words of others. What is left empty was not written.
/// </summary>
public static class TypedText
{
    private const int ZeroWidthNonJoiner = 0x200C, ZeroWidthJoiner = 0x200D;

    /// <summary>Fillers that count as letters and signs and look like nothing.</summary>
    private const string Fillers = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    public static string? Line(string? text) =>
        text is null ? null : OrNull(string.Join(' ', Seen(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    public static string? Lines(string? text) => text is null ? null : OrNull(Seen(text.ReplaceLineEndings("\n")).Trim());

    /// <summary>Longer text: what somebody has to say is left as it is.</summary>
    public static string? Words(string? text) => text is null ? null : OrNull(text.ReplaceLineEndings("\n").Trim());

    /// <summary>Joiners stay between two signs that are seen: Persian names and joined emoji need them.</summary>
    private static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        Rune? joiner = null;
        var afterSign = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner) joiner = rune;
            else if (!Rune.IsWhiteSpace(rune) && IsUnseen(rune)) continue;
            else
            {
                var sign = !Rune.IsWhiteSpace(rune);
                if (joiner is { } between && afterSign && sign) seen.Append(between);
                seen.Append(rune);
                (joiner, afterSign) = (null, sign);
            }
        }

        return seen.ToString();
    }

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || (rune.IsBmp && Fillers.Contains((char)rune.Value, StringComparison.Ordinal));

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
