using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;

namespace PrivacyRequests.Web.Tests.Staff;

/// <summary>What an authenticator app does (RFC 6238): its own few lines, so that the site is not asked to check itself.</summary>
internal static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>How often a code was asked for, by key: a phone shows another one after each half minute, and each works once.</summary>
    private static readonly ConcurrentDictionary<string, int> Shown = new();

    /// <summary>The next code for a key as the page shows it, in groups of four: first the one of the half minute before, then two more.</summary>
    public static string Code(string keyInGroups) => Code(keyInGroups, Shown.AddOrUpdate(keyInGroups, 0, (_, before) => before + 1) - 1);

    /// <param name="halfMinutes">From now; the site takes what is off by two.</param>
    public static string Code(string keyInGroups, int halfMinutes)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + halfMinutes);
#pragma warning disable CA5350 // The standard says SHA-1, and so do the apps.
        var hash = HMACSHA1.HashData(Bytes(keyInGroups), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15, 4)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bits = string.Concat(key.ToUpperInvariant().Where(c => Base32.Contains(c, StringComparison.Ordinal))
            .Select(c => Convert.ToString(Base32.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
