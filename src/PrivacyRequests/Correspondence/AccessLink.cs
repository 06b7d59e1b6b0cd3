using System.Security.Cryptography;
using System.Text;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// One code or link: hash, expiry, tries, use. The code (8 characters) is for typing and has few tries; the token (32 bytes) is for the
/// link. Only hashes are kept. Opening takes a POST: mail scanners open links.
/// </summary>
public sealed class AccessLink
{
    public const int MaxTries = 5;
    private const int TokenBytes = 32;
    private const int CodeLength = 8;
    private const string CodeAlphabet = "BCDFGHJKLMNPQRSTVWXYZ23456789";

    public required Guid Id { get; init; }
    public required LinkPurpose Purpose { get; init; }

    /// <summary>Null for set-up and demo links.</summary>
    public Guid? FilingId { get; init; }
    public Guid? RequestId { get; init; }
    public Party Party { get; init; }
    public Channel Channel { get; init; }

    /// <summary>Whom a demo link signs in.</summary>
    public int? StaffNumber { get; init; }
    public required byte[] TokenHash { get; init; }
    public byte[]? CodeHash { get; init; }
    public required DateTime MadeAt { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public int Tries { get; set; }
    public DateTime? UsedAt { get; set; }

    /// <summary>Raised by every save, so that a code can't be tried twice at once.</summary>
    public int Version { get; set; }

    public static (AccessLink Link, string Token, string Code) New(LinkPurpose purpose, DateTime now, TimeSpan lives,
        Guid? filingId = null, Guid? requestId = null, Party party = Party.Filer, Channel channel = Channel.Email, int? staffNumber = null)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var code = RandomNumberGenerator.GetString(CodeAlphabet, CodeLength);
        var link = new AccessLink
        {
            Id = Guid.CreateVersion7(now),
            Purpose = purpose,
            FilingId = filingId,
            RequestId = requestId,
            Party = party,
            Channel = channel,
            StaffNumber = staffNumber,
            TokenHash = HashOf(token),
            CodeHash = HashOf(code),
            MadeAt = now,
            ExpiresAt = now + lives,
        };
        return (link, token, $"{code[..4]}-{code[4..]}");
    }

    /// <summary>The last day that a letter prints for a link: the last one on all of which it works.</summary>
    public static DateOnly LastDay(OfficeSettings office, DateTime now, TimeSpan lives) => BusinessCalendar.For(office.TimeZone).LastWholeDay(now + lives);

    /// <summary>SHA-256 suffices: what is hashed is random, a code besides has few tries.</summary>
    public static byte[] HashOf(string tokenOrCode) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(tokenOrCode.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant()));

    public CodeFailure? WhyNotOpen(DateTime now)
    {
        if (UsedAt is not null) return CodeFailure.Used;
        if (Tries >= MaxTries) return CodeFailure.TooManyTries;
        return now >= ExpiresAt ? CodeFailure.Expired : null;
    }

    public bool Fits(string code) => CodeHash is not null && CryptographicOperations.FixedTimeEquals(CodeHash, HashOf(code));

    /// <summary>Tries a typed code: counts the try, uses the link when it is right.</summary>
    public CodeFailure? TryCode(string code, DateTime now)
    {
        if (WhyNotOpen(now) is { } failure) return failure;
        if (!Fits(code)) return Miss();
        Tries++;
        Version++;
        UsedAt = now;
        return null;
    }

    /// <summary>Counts a code that was typed and is not this one.</summary>
    public CodeFailure Miss()
    {
        Tries++;
        Version++;
        return CodeFailure.Wrong;
    }

    /// <summary>It opens nothing any more.</summary>
    public void End(DateTime now)
    {
        UsedAt = now;
        Version++;
    }

    /// <summary>Uses the link that a token led to; status and answer links may be used again until they expire.</summary>
    public CodeFailure? Use(DateTime now)
    {
        var again = Purpose is LinkPurpose.Status or LinkPurpose.Answer or LinkPurpose.Declaration;
        if (!again && WhyNotOpen(now) is { } failure) return failure;
        if (now >= ExpiresAt) return CodeFailure.Expired;
        if (UsedAt is null) Version++;
        UsedAt ??= now;
        return null;
    }
}
