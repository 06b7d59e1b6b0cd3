using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>
/// One message that reached the office, stored once and whole before anything else is done with it. Its pieces and its reading are sealed;
/// the row itself holds nothing personal. What happens to it is a line in the history of the filing's cases; a message of no filing has
/// its own fields: what sorting said, who decided, when.
/// </summary>
public sealed class MailMessage
{
    public required Guid Id { get; init; }

    /// <summary>UTC: when the office's own server took it.</summary>
    public required DateTime ArrivedAt { get; init; }

    /// <summary>The office's day of it: the clocks of a request run from here. 11 CCR §7021(b).</summary>
    public required DateOnly ArrivedOn { get; init; }
    public required DateTime StoredAt { get; init; }

    /// <summary>Of the whole message, in bytes.</summary>
    public required long Length { get; init; }
    public MailState State { get; private set; } = MailState.Arriving;

    /// <summary>A <see cref="MailReading"/>, sealed; null once the message has been removed.</summary>
    public byte[]? Reading { get; set; }

    /// <summary>Keyed hash of the message's bytes; of its Message-ID with what it says; of its Message-ID; of its sender's address.</summary>
    public byte[]? ContentHash { get; set; }
    public byte[]? OnceHash { get; set; }
    public byte[]? MessageIdHash { get; set; }
    public byte[]? SenderHash { get; set; }

    /// <summary>The filing in whose thread it lies, or may lie while it is a maybe.</summary>
    public Guid? FilingId { get; private set; }

    /// <summary>The case that a person named with it: joined, disputed, or the first one made from it.</summary>
    public Guid? RequestId { get; private set; }

    /// <summary>The letter that a delivery report is about.</summary>
    public Guid? LetterId { get; private set; }

    /// <summary>What the rule said; it never changes.</summary>
    public MailState? SortedAs { get; private set; }
    public DateTime? SortedAt { get; private set; }

    /// <summary>Who decided last, by staff number; null while nobody did.</summary>
    public int? DecidedBy { get; private set; }
    public DateTime? DecidedAt { get; private set; }

    /// <summary>The day its words and files were taken away.</summary>
    public DateOnly? ClearedOn { get; private set; }

    /// <summary>All its pieces are here.</summary>
    public void Complete()
    {
        if (State != MailState.Arriving) throw new InvalidOperationException("It is whole already.");
        State = MailState.Stored;
    }

    /// <summary>By the rule, once.</summary>
    public void Sort(MailState place, Guid? filing, Guid? letter, DateTime at)
    {
        if (State != MailState.Stored) throw new InvalidOperationException("It is sorted already.");
        (State, SortedAs, SortedAt, FilingId, LetterId) = (place, place, at, filing, letter);
    }

    /// <summary>By a person. Null when it may; the line of history of the filing's cases is the act's.</summary>
    /// <param name="filing">The filing to which it belongs from now on; null takes it out of every thread.</param>
    public Refusal? Decide(MailState end, Guid? filing, Guid? request, int by, DateTime at)
    {
        if (ClearedOn is not null || !State.MayBecome(end)) return Refusals.MailDecidedAlready;
        (State, FilingId, RequestId, DecidedBy, DecidedAt) = (end, filing, request, by, at);
        return null;
    }

    /// <summary>
    /// Takes away everything that was written in it; the pieces go in a statement of their own. The keyed fingerprints by which the same
    /// message would be known again stay.
    /// </summary>
    public void Clear(DateOnly on)
    {
        (Reading, MessageIdHash, SenderHash) = (null, null, null);
        ClearedOn ??= on;
    }

    public void Keep(MailReading reading, Sealer sealer) => Reading = sealer.SealJson(reading, Id, nameof(Reading));

    public MailReading? OpenReading(Sealer sealer) => Reading is null ? null : sealer.OpenJson<MailReading>(Reading, Id, nameof(Reading));
}
