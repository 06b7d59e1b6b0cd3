namespace PrivacyRequests.Mailbox;

/// <summary>
/// What reading found in one message: plain data, already decoded, nothing rendered. The reader of mail makes it; threading, triage and
/// the rules against loops know nothing else of a message.
/// </summary>
public sealed record MailReading
{
    /// <summary>With its angle brackets, as written; null where the message has none.</summary>
    public string? MessageId { get; init; }
    public string? InReplyTo { get; init; }
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>As the message says, which proves nothing: anybody can write any sender.</summary>
    public MailPerson? From { get; init; }
    public MailPerson? Sender { get; init; }
    public MailPerson? ReplyTo { get; init; }

    /// <summary>Every address it was sent to: To, Cc, Delivered-To, X-Original-To.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>On one line.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Its own Date header; null where it has none that can be read.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The envelope's sender as the mail server wrote it down: empty for &lt;&gt;, null where nothing says. RFC 5321, 4.4.</summary>
    public string? ReturnPath { get; init; }

    /// <summary>RFC 3834, section 5; null where the header is missing.</summary>
    public string? AutoSubmitted { get; init; }

    /// <summary>The old Precedence header: bulk, list, junk, auto_reply.</summary>
    public string? Precedence { get; init; }

    /// <summary>Microsoft's X-Auto-Response-Suppress.</summary>
    public string? AutoResponseSuppress { get; init; }

    /// <summary>Other headers that programs put on automatic replies: X-Autoreply, X-Autorespond, X-Auto-Reply-From.</summary>
    public bool SaysAutoReply { get; init; }

    /// <summary>List-Id, List-Unsubscribe or List-Post: RFC 2919, RFC 2369.</summary>
    public bool IsFromList { get; init; }

    /// <summary>The plain part; where there is none the text of the HTML part, its links written out.</summary>
    public string Text { get; init; } = "";
    public TextSource TextSource { get; init; }
    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>A delivery report: RFC 3464. Null for every other message.</summary>
    public DeliveryReport? Report { get; init; }

    /// <summary>What could not be read, in the reader's words and without content.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}

public enum TextSource
{
    None,
    Plain,
    Html,
}

public sealed record MailPerson(string Name, string Address);

/// <param name="Name">As the message says; null where it says none. Cleaned before it names anything.</param>
/// <param name="Length">Decoded, in bytes.</param>
public sealed record MailAttachment(string? Name, string MediaType, long Length);

/// <param name="Action">failed, delayed, delivered, relayed or expanded: RFC 3464, 2.3.3.</param>
/// <param name="Status">As in RFC 3463: 5.1.1.</param>
/// <param name="OriginalMessageId">Of the message that it is about, where a copy of its headers came with it.</param>
/// <param name="ServersWords">The diagnostic of the server that refused it.</param>
public sealed record DeliveryReport(string Action, string? Status, string? FinalRecipient, string? OriginalMessageId, string? ServersWords);
