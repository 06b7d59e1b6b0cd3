using PrivacyRequests.Requests;

namespace PrivacyRequests.Correspondence;

/// <summary>One address that a filing names, and what is known of it.</summary>
public sealed record FilingAddress(Party Party, Channel Channel, string Address, AddressStanding Standing);

/// <summary>Where a party of a filing has an address, or could have one.</summary>
/// <param name="Address">Null where nobody has told one.</param>
public sealed record FilingPlace(Party Party, Channel Channel, string? Address);

/// <summary>The addresses that a filing names: the filer's, and the consumer's where somebody else filed.</summary>
public static class FilingAddresses
{
    public static IReadOnlyList<FilingAddress> Of(Filing filing, FilingPeople people) =>
        [.. from place in Places(filing, people)
            let address = place.Address
            where address is not null
            select new FilingAddress(place.Party, place.Channel, address, filing.StandingOf(place.Party, place.Channel))];

    public static IReadOnlyList<FilingPlace> Places(Filing filing, FilingPeople people) =>
        [.. from party in filing.FiledForAnother ? new[] { Party.Filer, Party.Consumer } : [Party.Filer]
            from channel in Channels.Written
            select new FilingPlace(party, channel, people.AddressOf(party, channel))];
}
