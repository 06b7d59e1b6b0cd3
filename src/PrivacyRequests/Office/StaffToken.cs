using PrivacyRequests.Storage;

namespace PrivacyRequests.Office;

/// <summary>A secret of a member of staff's second factor as Identity's table holds it: sealed, bound to its member and name, in base64.</summary>
public static class StaffToken
{
    public static string Seal(string value, string memberId, string loginProvider, string name, Sealer sealer)
    {
        ArgumentNullException.ThrowIfNull(sealer);
        return Convert.ToBase64String(sealer.SealText(value, Guid.Parse(memberId), BoundTo(loginProvider, name)));
    }

    /// <exception cref="System.Security.Cryptography.CryptographicException">The value was written past this, or moved from another member.</exception>
    public static string Open(string kept, string memberId, string loginProvider, string name, Sealer sealer)
    {
        ArgumentNullException.ThrowIfNull(sealer);
        return sealer.OpenText(Convert.FromBase64String(kept), Guid.Parse(memberId), BoundTo(loginProvider, name));
    }

    private static string BoundTo(string loginProvider, string name) => $"UserTokens.{loginProvider}.{name}";
}
