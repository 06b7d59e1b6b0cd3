using System.Linq.Expressions;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// A letter that is to leave, and then the record that it did. Made in the save of the act that decided it; rendered once; what was
/// sent is kept as sent.
/// </summary>
public sealed class OutboxLetter
{
    public const int MessageIdMaxLength = 120;
    public const int ErrorMaxLength = 1000;

    /// <summary>A line of a header: RFC 5322, 2.1.1.</summary>
    public const int AnswersMaxLength = 998;

    public required Guid Id { get; init; }

    /// <summary>Null for a letter that answers a message of no filing.</summary>
    public required Guid? FilingId { get; init; }

    /// <summary>The message it answers, where it answers one.</summary>
    public Guid? MailId { get; init; }

    /// <summary>The case it is about; null when it concerns every case of the filing.</summary>
    public Guid? RequestId { get; init; }
    public required LetterKind Kind { get; init; }
    public required Channel Channel { get; init; }
    public required Party Party { get; init; }
    public required LetterState State { get; set; }
    public required DateTime MadeAt { get; init; }
    public required DateTime DueAt { get; set; }

    /// <summary>The day that it has to have left by; letters of the earliest day leave first. <see cref="DateOnly.MaxValue"/> where no day hangs on it.</summary>
    public required DateOnly LeavesBy { get; init; }
    public int Attempts { get; set; }
    public string? LeaseOwner { get; set; }
    public DateTime? LeasedUntil { get; set; }

    /// <summary>Set by the outbox right before it hands the letter over; until then a claimed letter can still be taken back.</summary>
    public DateTime? HandingOverAt { get; set; }

    /// <summary>The last time it was handed to the mail server: "how many in the last minute" asks by it.</summary>
    public DateTime? TriedAt { get; set; }

    /// <summary>Since when it waits because the mail server could not be reached at all; null when that is not why.</summary>
    public DateTime? ServerAwayAt { get; set; }

    /// <summary>A mail server reported that it did not arrive, for good.</summary>
    public DateTime? CameBackAt { get; set; }

    /// <summary>The mail server's words, without addresses; of a held letter why it is held.</summary>
    public string? LastError { get; set; }

    /// <summary>The same on every try: no letter ever goes under two.</summary>
    public required string MessageId { get; init; }

    /// <summary>The Message-ID of the mail that it answers; null where it answers none.</summary>
    public string? Answers { get; set; }
    public required byte[] To { get; init; }

    /// <summary>Keyed hash of the address; "how many codes went there in the last hour" asks by it.</summary>
    public required byte[] ToHash { get; init; }
    public DateTime? LeftAt { get; set; }
    public DateOnly? LeftOn { get; set; }
    public LetterWay? Way { get; set; }

    /// <summary>An outbox is handing it over at this moment: whether it has left will show in a minute.</summary>
    public bool IsBeingSent(DateTime now) => HandingOverAt is not null && LeasedUntil > now;

    /// <summary>
    /// It waits to be sent and should have been tried before the limit; while the server is away, should have left. What the server
    /// put off has a next try, and is not due until then: a full mailbox is no trouble of the office.
    /// </summary>
    public static Expression<Func<OutboxLetter, bool>> IsOverdue(DateTime limit) =>
        l => l.State == LetterState.Queued && (l.DueAt < limit || (l.ServerAwayAt != null && l.MadeAt < limit));

    /// <summary>Nothing more is tried by itself: it is posted, or somebody finds another address.</summary>
    public void CannotBeMailed(string serversWords)
    {
        (State, LastError) = (LetterState.CannotBeMailed, serversWords);
        (LeaseOwner, LeasedUntil, HandingOverAt, ServerAwayAt) = (null, null, null, null);
    }

    public LetterAddress OpenTo(Sealer sealer) => sealer.OpenJson<LetterAddress>(To, Id, nameof(To));
}

/// <summary>The rendered letter; apart from its row, so that lists read no long text.</summary>
public sealed class LetterBody
{
    public required Guid LetterId { get; init; }
    public byte[]? Content { get; set; }

    public RenderedLetter? Open(Sealer sealer) =>
        Content is null ? null : sealer.OpenJson<RenderedLetter>(Content, LetterId, nameof(Content));
}

/// <param name="Name">As on the envelope.</param>
/// <param name="Address">E-mail address, or postal address in lines.</param>
public sealed record LetterAddress(string Name, string Address);

/// <param name="Subject">Nothing personal in it.</param>
/// <param name="Text">The plain part.</param>
/// <param name="Html">The HTML part: a whole document, no remote content.</param>
/// <param name="Paper">The same letter as the body of the print view.</param>
/// <param name="GoesTo">Kept for "print and post": the same rule holds for the other address.</param>
public sealed record RenderedLetter(string Subject, string Text, string Html, string Paper, GoesTo GoesTo);
