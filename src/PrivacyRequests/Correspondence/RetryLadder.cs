using System.Text.RegularExpressions;

namespace PrivacyRequests.Correspondence;

/// <summary>When a letter that was not taken is tried again, and what of the server's words is kept.</summary>
public static partial class RetryLadder
{
    /// <summary>The wait after the first, second, … try. About two days in all; then it stays visible as failed.</summary>
    public static readonly IReadOnlyList<TimeSpan> Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(3),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(12),
        TimeSpan.FromHours(24),
    ];

    /// <summary>Null when the last rung is behind it.</summary>
    public static TimeSpan? After(int attempts) => attempts <= Waits.Count ? Waits[attempts - 1] : null;

    /// <summary>Servers repeat the address in their answer; it is personal and the row is not sealed.</summary>
    public static string WithoutAddresses(string serversWords)
    {
        var plain = Address().Replace(serversWords, "…");
        return plain.Length <= OutboxLetter.ErrorMaxLength ? plain : plain[..OutboxLetter.ErrorMaxLength];
    }

    [GeneratedRegex(@"[^\s<>""]+@[^\s<>""]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();
}
