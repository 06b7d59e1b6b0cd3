using System.Globalization;
using System.Text;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Agents;

/// <summary>
/// A name as somebody else typed it, for the one page on which its subject reads it: opened from an address that the office's records hold,
/// never from one that was typed. There a consumer must be able to tell whose permission is meant (11 CCR §7063(a)); fixed words alone go to
/// unconfirmed addresses. One short line of letters, digits and a few marks of names: nothing of it reads as an address, a link or a sentence
/// of ours.
/// </summary>
public static class AsWritten
{
    public const int MostShown = 80;
    private const string Marks = "-'’&,.";

    public static string Of(string? typed)
    {
        var text = new StringBuilder(MostShown);
        foreach (var rune in LookupHasher.Readable(typed ?? "").Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (text.Length >= MostShown) break;
            var after = text.Length == 0 ? ' ' : text[^1];
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                // "evil.example" is an address, "J. R." is a name.
                if (after == '.') text.Append(' ');
                text.Append(rune);
            }
            else if (rune.IsAscii && Marks.Contains((char)rune.Value, StringComparison.Ordinal) && after != rune.Value) text.Append(rune);
            else if (after != ' ' && !Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format) text.Append(' ');
        }

        return text.ToString().Trim();
    }
}
