using System.Text;

namespace PrivacyRequests.Office;

/// <summary>English with accents in brackets; placeholders and markup stay. Whatever a page shows without them is not in the word files.</summary>
internal static class PseudoLanguage
{
    private const string From = "aeiouAEIOUncNC";
    private const string To = "àéîöüÀÉÎÖÜñçÑÇ";

    public static string Of(string text)
    {
        var result = new StringBuilder("⟦", text.Length + 2);
        var depth = 0;
        foreach (var c in text)
        {
            if (c is '{' or '<') depth++;
            var at = depth == 0 ? From.IndexOf(c, StringComparison.Ordinal) : -1;
            result.Append(at < 0 ? c : To[at]);
            if (c is '}' or '>') depth--;
        }

        return result.Append('⟧').ToString();
    }
}
