using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// Names a filing in mail that goes out and comes back, in the Reply-To address (<c>privacy+r-…@…</c>) or in the subject (<c>[r-…]</c>):
/// twelve random characters, not the reference, which other people may know. It says where a message belongs, never who wrote it.
/// </summary>
public static partial class ReplyToken
{
    public const int Length = 12;
    private const string Alphabet = "bcdfghjkmnpqrstvwxyz23456789";

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>The office's address with the token: <c>privacy+r-…@…</c>.</summary>
    public static string Address(string office, string token)
    {
        var at = office.LastIndexOf('@');
        return at < 0 ? office : $"{office[..at]}+r-{token}{office[at..]}";
    }

    public static string Subject(string subject, string token) => $"{subject} [r-{token}]";

    /// <summary>The tokens that an address or a subject carries, in small letters; empty when there is none.</summary>
    public static IReadOnlyList<string> FindIn(string text) => [.. Marked().Matches(text).Select(m => m.Groups[1].Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"(?:\+|\[)r-([bcdfghjkmnpqrstvwxyz2-9]{12})(?=[@\]])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marked();
}
