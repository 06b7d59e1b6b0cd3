using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace PrivacyRequests.Web.House;

/// <summary>What came back from a browser unchanged, and how long ago it was sealed.</summary>
public sealed record Unsealed<T>(T Value, TimeSpan Age);

/// <summary>Values that a browser keeps for us and can neither read nor change. Its time is the office's, so that a test can move it.</summary>
public sealed class TimedSeal(IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly JsonSerializerOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Seal<T>(string purpose, T value) =>
        protection.CreateProtector(purpose).Protect(JsonSerializer.Serialize(new Dated<T>(time.GetUtcNow(), value), Short));

    /// <summary>Null when it is missing, was changed, or is older than <paramref name="lives"/>.</summary>
    public Unsealed<T>? Open<T>(string purpose, string? text, TimeSpan lives)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            var dated = JsonSerializer.Deserialize<Dated<T>>(protection.CreateProtector(purpose).Unprotect(text), Short)!;
            var age = time.GetUtcNow() - dated.At;
            return age < lives ? new Unsealed<T>(dated.Value, age) : null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private sealed record Dated<T>(DateTimeOffset At, T Value);
}
