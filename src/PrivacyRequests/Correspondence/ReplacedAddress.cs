using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// Whether an e-mail that has not left still goes where its filing says. An address that was replaced may be somebody else's by now: what was
/// written to it is printed, or sent to the new one, by the rules of that one. 11 CCR §7060(f).
/// </summary>
internal static class ReplacedAddress
{
    public static Refusal? WhyNot(OutboxLetter letter, Filing? filing, Sealer sealer, LastingHasher hasher)
    {
        if (filing is null || letter.Channel != Channel.Email || letter.Kind is LetterKind.SomeoneAsked or LetterKind.ConfirmPermission) return null;
        return filing.OpenPeople(sealer).EmailOf(letter.Party) is { } now && hasher.Email(now).AsSpan().SequenceEqual(letter.ToHash) ? null : Refusals.AddressReplaced;
    }
}
