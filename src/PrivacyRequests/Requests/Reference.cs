using System.Buffers;
using System.Security.Cryptography;

namespace PrivacyRequests.Requests;

/// <summary>
/// A filing's reference: eight random characters and a check character, written <c>BCDF-GHJK-L</c>. No vowels (no words by chance), no
/// 0, 1, I or O. The alphabet has 29 characters, a prime, so the weighted sum catches every single wrong character and every swap of
/// neighbours. 29⁸ is about 5 × 10¹¹: not guessable.
/// </summary>
public static class Reference
{
    public const int MaxLength = 16;
    private const string Alphabet = "BCDFGHJKLMNPQRSTVWXYZ23456789";
    private const int Random = 8;
    private static readonly SearchValues<char> Allowed = SearchValues.Create(Alphabet);

    public static string New()
    {
        Span<char> c = stackalloc char[Random];
        for (var i = 0; i < Random; i++) c[i] = Alphabet[RandomNumberGenerator.GetInt32(Alphabet.Length)];
        return Written(c, Check(c));
    }

    /// <summary>The reference in its written form; spaces, hyphens and small letters are forgiven. Null when it can't be one.</summary>
    public static string? Read(string? typed)
    {
        var plain = string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        if (plain.Length != Random + 1 || plain.AsSpan().ContainsAnyExcept(Allowed)) return null;
        return Check(plain.AsSpan(0, Random)) == plain[Random] ? Written(plain.AsSpan(0, Random), plain[Random]) : null;
    }

    /// <summary>A case's reference, <c>BCDF-GHJK-L-1</c>, as filing reference and number; null when it can't be one.</summary>
    public static (string Filing, int Number)? ReadCase(string? typed)
    {
        var text = typed ?? "";
        var dash = text.LastIndexOf('-');
        if (dash < 0 || !int.TryParse(text.AsSpan(dash + 1), out var number) || number is < 1 or > 99) return null;
        return Read(text[..dash]) is { } filing ? (filing, number) : null;
    }

    /// <summary>
    /// The beginning of a reference, or the whole of it, with a case's number where one was typed: in its written form, for a look-up
    /// along the index. Null when no reference begins so.
    /// </summary>
    public static string? Beginning(string? typed)
    {
        if (ReadCase(typed) is var (filing, number)) return $"{filing}-{number}";
        var plain = string.Concat((typed ?? "").ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c != '-'));
        if (plain.Length is 0 or > Random + 1 || plain.AsSpan().ContainsAnyExcept(Allowed)) return null;
        return plain.Length switch
        {
            <= 4 => plain,
            <= Random => $"{plain[..4]}-{plain[4..]}",
            _ => Read(plain),
        };
    }

    private static string Written(ReadOnlySpan<char> c, char check) => $"{c[..4]}-{c[4..]}-{check}";

    private static char Check(ReadOnlySpan<char> c)
    {
        var sum = 0;
        for (var i = 0; i < c.Length; i++) sum += (i + 2) * Alphabet.IndexOf(c[i], StringComparison.Ordinal);
        return Alphabet[sum % Alphabet.Length];
    }
}
