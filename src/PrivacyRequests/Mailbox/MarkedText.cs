using System.Globalization;
using System.Text;

namespace PrivacyRequests.Mailbox;

/// <summary>A piece of a message to be shown, and what was found in it; nothing where nothing was.</summary>
public sealed record MarkedPiece(string Text, IReadOnlyList<FoundPhrase> Found);

/// <summary>
/// A message's text in pieces, with the phrases that were found. It is text and stays text: characters that turn the writing direction or
/// can't be seen are written out, so that nothing looks like something else.
/// </summary>
public static class MarkedText
{
    private const int SoftHyphen = 0x00AD, ByteOrderMark = 0xFEFF, ZeroWidthJoiner = 0x200D;

    public static IReadOnlyList<MarkedPiece> Of(string text, IEnumerable<FoundPhrase> found)
    {
        var pieces = new List<MarkedPiece>();
        var (at, open) = (0, new List<FoundPhrase>());
        var (from, to) = (0, 0);
        foreach (var phrase in found.Where(f => f.Start >= 0 && f.Start + f.Length <= text.Length).OrderBy(f => f.Start))
        {
            if (open.Count > 0 && phrase.Start >= to) Close();
            if (open.Count == 0) (from, to) = (phrase.Start, phrase.Start);
            open.Add(phrase);
            to = Math.Max(to, phrase.Start + phrase.Length);
        }

        if (open.Count > 0) Close();
        if (at < text.Length) pieces.Add(new MarkedPiece(Seen(text[at..]), []));
        return pieces;

        void Close()
        {
            if (from > at) pieces.Add(new MarkedPiece(Seen(text[at..from]), []));
            pieces.Add(new MarkedPiece(Seen(text[from..to]), [.. open]));
            (at, open) = (to, []);
        }
    }

    /// <summary>What can't be seen is written as its number.</summary>
    public static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\r' or SoftHyphen or ByteOrderMark) continue;
            if (rune.Value is not ('\n' or '\t' or ZeroWidthJoiner) && Rune.GetUnicodeCategory(rune) is (UnicodeCategory.Control or UnicodeCategory.Format)) seen.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
            else seen.Append(rune);
        }

        return seen.ToString();
    }
}
