using System.Globalization;
using System.Text;

namespace PrivacyRequests.Mailbox;

/// <summary>A word of a message, where it stands, and as phrases compare it.</summary>
/// <param name="Plain">Small letters without accents and apostrophes.</param>
public readonly record struct MailWord(int Start, int Length, string Plain, int Sentence, int Clause)
{
    /// <summary>The words of the parts given, in order; a part ends its sentence.</summary>
    public static IReadOnlyList<MailWord> In(string text, IEnumerable<Range> parts)
    {
        var words = new List<MailWord>();
        var (sentence, clause) = (0, 0);
        foreach (var part in parts)
        {
            var (start, length) = part.GetOffsetAndLength(text.Length);
            for (var at = start; at < start + length;)
            {
                var from = at;
                while (at < start + length && IsLetter(text, at)) at++;
                if (at > from) words.Add(new MailWord(from, at - from, PlainOf(text[from..at]), sentence, clause));
                else
                {
                    if (EndsSentence(text, at)) sentence++;
                    if (text[at] is not (' ' or '\t' or '\r' or '\n' or '-' or '"' or '*' or '_' or '/')) clause++;
                    at++;
                }
            }

            sentence++;
            clause++;
        }

        return words;
    }

    public static string PlainOf(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
            if (letter is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) plain.Append(char.ToLowerInvariant(letter));
        return plain.ToString();
    }

    private static bool IsLetter(string text, int at) => char.IsLetterOrDigit(text[at]) || CharUnicodeInfo.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark
        || (text[at] is '\'' or '’' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]));

    private static bool EndsSentence(string text, int at) => text[at] is '!' or '?' or ';' || (text[at] == '.' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])));
}
