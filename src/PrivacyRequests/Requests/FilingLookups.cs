namespace PrivacyRequests.Requests;

/// <summary>One value of a filing as it is looked up later.</summary>
public sealed record FilingLookup(LookupKind Kind, byte[] Hash)
{
    /// <summary>Two filings that share it may be one person's; a word of a name alone, or where they came from, tells nothing of that.</summary>
    public bool TellsPerson => Tells(Kind);

    public static bool Tells(LookupKind kind) => kind is LookupKind.Email or LookupKind.Phone or LookupKind.NameWordWithPostalCode;

    public Lookup For(PrivacyRequest request, int keyId, DateTime at) => new()
    {
        Id = Guid.CreateVersion7(at),
        FilingId = request.FilingId,
        RequestId = request.Id,
        Kind = Kind,
        Hash = Hash,
        KeyId = keyId,
        At = at,
    };
}

/// <summary>By what a filing can be found: e-mail, phone, name words, name words with postal code, and where it came from.</summary>
public static class FilingLookups
{
    /// <summary>More filings than this in an hour from one mailbox or network address are set aside.</summary>
    public const int FloodAbove = 5;

    public static IReadOnlyList<FilingLookup> Of(NewRequest asked, LookupHasher hasher) => Of(asked.People, asked.NetworkAddress, hasher);

    /// <summary>Under every key still in use, to look for what is there already.</summary>
    public static IReadOnlyList<FilingLookup> ToAsk(NewRequest asked, LookupHasher hasher) => [.. hasher.UnderEveryKey.SelectMany(h => Of(asked, h))];

    public static IReadOnlyList<FilingLookup> Of(FilingPeople people, string? networkAddress, LookupHasher hasher)
    {
        var found = new List<FilingLookup>();
        foreach (var email in new[] { people.ConsumerEmail, people.FilerEmail }.OfType<string>().Select(LookupHasher.NormalEmail).Distinct())
            found.Add(new FilingLookup(LookupKind.Email, hasher.Email(email)));
        if (people.Phone is not null && hasher.Phone(people.Phone) is { } phone) found.Add(new FilingLookup(LookupKind.Phone, phone));
        found.AddRange(hasher.NameWords($"{people.ConsumerName} {people.FilerName}").Select(h => new FilingLookup(LookupKind.NameWord, h)));
        if (people.ConsumerPostalAddress is { } postal && LookupHasher.PostalCode(postal) is { } code)
            found.AddRange(hasher.NameWordsWithPostalCode(people.ConsumerName, code).Select(h => new FilingLookup(LookupKind.NameWordWithPostalCode, h)));
        if (networkAddress is not null) found.Add(new FilingLookup(LookupKind.Network, hasher.Network(networkAddress)));
        return found;
    }
}
