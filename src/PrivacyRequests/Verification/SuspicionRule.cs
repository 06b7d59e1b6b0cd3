using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Verification;

/// <summary>Which sign of fraud a rule found.</summary>
public enum SuspicionCause
{
    WrongCodes,
    ManyMailboxes,

    /// <summary>An address was changed after the check had ended.</summary>
    AddressChanged,
}

/// <summary>What of one filing tells whom it is about, and from where it came; normalised, never stored.</summary>
/// <param name="Mailbox">Where the office writes to; null for a filing without e-mail.</param>
/// <param name="NameAndPostalCode">The consumer's name words in order, with the postal code; null without one.</param>
public sealed record FilingSigns(Guid FilingId, DateTime At, string? Mailbox, string? ConsumerEmail, string? Phone, string? NameAndPostalCode)
{
    public bool IsLikelySamePersonAs(FilingSigns other) =>
        (ConsumerEmail is not null && ConsumerEmail == other.ConsumerEmail)
        || (Phone is not null && Phone == other.Phone)
        || (NameAndPostalCode is not null && NameAndPostalCode == other.NameAndPostalCode);
}

/// <summary>
/// Signs at which a request is stopped until an officer clears it in writing: measures that detect fraudulent verification, and suspicion
/// of fraudulent activity. It says nothing to whoever asks and moves no date. 11 CCR §7060(f), §7061(b).
/// </summary>
public static class SuspicionRule
{
    public const int WrongCodes = 5;
    public const int Mailboxes = 3;
    public static readonly TimeSpan Within = TimeSpan.FromDays(1);

    /// <param name="history">The case's own, oldest first; what an officer cleared counts no more.</param>
    public static bool TooManyWrongCodes(IEnumerable<CaseEvent> history)
    {
        var wrong = 0;
        foreach (var happened in history)
        {
            if (happened is SuspicionCleared) wrong = 0;
            else if (happened is CodeRefused { Failure: CodeFailure.Wrong }) wrong++;
        }

        return wrong >= WrongCodes;
    }

    /// <returns>The filings of one person that came within a day of the latest from different mailboxes; empty where they are too few.</returns>
    public static IReadOnlyList<Guid> FromManyMailboxes(FilingSigns latest, IEnumerable<FilingSigns> others)
    {
        List<FilingSigns> same = [latest, .. others.Where(o => o.FilingId != latest.FilingId && latest.At - o.At < Within && o.IsLikelySamePersonAs(latest))];
        return same.Select(s => s.Mailbox).OfType<string>().Distinct(StringComparer.Ordinal).Count() < Mailboxes ? [] : [.. same.Select(s => s.FilingId)];
    }

    public static bool AddressChanged(VerificationStatus check, string? before, string after) =>
        check == VerificationStatus.Verified && !string.Equals(before?.Trim(), after.Trim(), StringComparison.OrdinalIgnoreCase);
}
