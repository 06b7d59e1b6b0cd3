using System.Security.Cryptography;
using System.Text;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.OptOut;

/// <summary>One value by which a person is recognised on the stop list.</summary>
public sealed record RecognisedValue(RecognisedBy By, byte[] Hash);

/// <summary>Hashes what a person is recognised by: e-mail, phone, or the whole name with the postal code. Never as in the look-ups of cases.</summary>
public sealed class SuppressionHasher(KeyRing keys)
{
    public int KeyId => keys.Lasting.Id;

    /// <summary>The consumer's own values; whoever files for them is not opted out by it.</summary>
    public IReadOnlyList<RecognisedValue> Of(FilingPeople people)
    {
        var found = new List<RecognisedValue>();
        if (people.ConsumerEmail is { } email) found.Add(Email(email));
        if (people.Phone is { } phone && LookupHasher.NormalPhone(phone) is { } digits) found.Add(Value(RecognisedBy.Phone, digits));
        if (people.ConsumerPostalAddress is { } postal && LookupHasher.PostalCode(postal) is { } code && LookupHasher.Words(people.ConsumerName).ToList() is { Count: > 0 } words)
            found.Add(Value(RecognisedBy.NameAndPostalCode, $"{string.Join(' ', words.Order(StringComparer.Ordinal))} {code}"));
        return found;
    }

    public RecognisedValue Email(string email) => Value(RecognisedBy.Email, LookupHasher.NormalEmail(email));

    private RecognisedValue Value(RecognisedBy by, string normal) =>
        new(by, HMACSHA256.HashData(keys.Lasting.Key, Encoding.UTF8.GetBytes($"Stop list\n{by}\n{normal}")));
}
