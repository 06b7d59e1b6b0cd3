using System.Security.Cryptography;
using System.Text;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>
/// Hashes what is compared for longer than its value is kept: where a letter went and where mail came from. Under the lasting key, which no
/// change of keys replaces.
/// </summary>
public sealed class LastingHasher(KeyRing keys)
{
    public int KeyId => keys.Lasting.Id;

    public byte[] Email(string address) => Of("Mail", LookupHasher.NormalEmail(address));

    /// <summary>For letters on paper: keyed like the rest, because an address can be guessed.</summary>
    public byte[] PostalAddress(string lines) => Of("Post", lines);

    public byte[] Of(string kind, string value) => HMACSHA256.HashData(keys.Lasting.Key, Encoding.UTF8.GetBytes($"{kind}\n{value}"));
}
