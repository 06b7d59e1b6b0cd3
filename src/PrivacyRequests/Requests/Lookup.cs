using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

public enum LookupKind
{
    Email,
    Phone,
    NameWord,
    NameWordWithPostalCode,

    /// <summary>The network address a filing came from; only to set a flood aside.</summary>
    Network,
}

/// <summary>Lets a case be found by whole words without holding them: HMAC of the normalised value under a key of its own.</summary>
public sealed class Lookup
{
    public required Guid Id { get; init; }
    public required Guid FilingId { get; init; }
    public required Guid RequestId { get; init; }
    public required LookupKind Kind { get; init; }
    public required byte[] Hash { get; init; }
    public required int KeyId { get; init; }

    /// <summary>UTC moment of filing: "how many in the last hour" asks by it.</summary>
    public required DateTime At { get; init; }
}

/// <summary>Normalises a value and hashes it. Two spellings of one value must meet; two values must not.</summary>
public sealed class LookupHasher
{
    private readonly KeyRing? ring;
    private readonly OpenKey? pinned;

    public LookupHasher(KeyRing ring) => this.ring = ring;

    private LookupHasher(OpenKey key) => pinned = key;

    /// <summary>What is to be kept is hashed under the newest key.</summary>
    public int KeyId => Key.Id;

    /// <summary>What is looked up is asked under every key that is still in use: the newest first.</summary>
    public IReadOnlyList<LookupHasher> UnderEveryKey => pinned is null ? [.. ring!.Lookups.Select(k => new LookupHasher(k))] : [this];

    private OpenKey Key => pinned ?? ring!.Lookups[0];

    /// <summary>Null when that key is gone.</summary>
    public LookupHasher? Under(int keyId) => ring?.Lookups.FirstOrDefault(k => k.Id == keyId) is { } key ? new LookupHasher(key) : null;

    public byte[] Email(string email) => Hash(LookupKind.Email, NormalEmail(email));


    public byte[] Network(string address) => Hash(LookupKind.Network, NormalNetwork(address));

    public byte[]? Phone(string phone) => NormalPhone(phone) is { } digits ? Hash(LookupKind.Phone, digits) : null;

    /// <summary>Its digits without the country's 1; null when it can't be a number.</summary>
    public static string? NormalPhone(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        if (digits.Length == 11 && digits[0] == '1') digits = digits[1..];
        return digits.Length < 7 ? null : digits;
    }

    public IEnumerable<byte[]> NameWords(string name) => Words(name).Select(w => Hash(LookupKind.NameWord, w));

    public IEnumerable<byte[]> NameWordsWithPostalCode(string name, string postalCode) =>
        Words(name).Select(w => Hash(LookupKind.NameWordWithPostalCode, $"{w} {postalCode}"));

    /// <summary>One household or office: an IPv4 address, or the first 64 bits of an IPv6 one, of which its holder has all the rest.</summary>
    public static string NormalNetwork(string address)
    {
        if (!IPAddress.TryParse(address, out var ip)) return address;
        if (ip.IsIPv4MappedToIPv6) ip = ip.MapToIPv4();
        return ip.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(ip.GetAddressBytes().AsSpan(0, 8)) : ip.ToString();
    }

    public static string NormalEmail(string email) => email.Trim().ToUpperInvariant();

    /// <summary>The last run of five digits in an address, as American postal codes are written; null where there is none.</summary>
    public static string? PostalCode(string address)
    {
        for (var end = address.Length; end >= 5; end--)
        {
            var part = address.AsSpan(end - 5, 5);
            var before = end == 5 || !char.IsAsciiDigit(address[end - 6]);
            var after = end == address.Length || !char.IsAsciiDigit(address[end]);
            if (before && after && !part.ContainsAnyExceptInRange('0', '9')) return part.ToString();
        }

        return null;
    }

    /// <summary>Initials are left out; one character of a script that writes names in one or two is not.</summary>
    public static IEnumerable<string> Words(string name)
    {
        var plain = string.Concat(Readable(name).Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
        return plain.ToUpperInvariant().Split(name.Where(c => !char.IsLetterOrDigit(c)).Distinct().Append(' ').ToArray(),
            StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 1 || w[0] > 0x7F).Distinct();
    }

    /// <summary>Half a surrogate pair and U+FFFE are no text, and normalising them throws: they part words like a space.</summary>
    public static string Readable(string name) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)).Replace('\uFFFE', ' ').Replace('\uFFFD', ' ');

    private byte[] Hash(LookupKind kind, string value) =>
        HMACSHA256.HashData(Key.Key, Encoding.UTF8.GetBytes($"{kind}\n{value}"));
}
