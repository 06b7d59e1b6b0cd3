using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence;

/// <summary>Hands one letter to whoever carries it. It never throws for what the other side does: it answers with its words.</summary>
public interface IMailTransport
{
    Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancellation);
}

/// <summary>What became of one try.</summary>
public abstract record MailResult
{
    private MailResult() { }

    /// <summary>It has left the office; the case moves.</summary>
    public sealed record Left(LetterWay Way) : MailResult;

    /// <summary>It is written and nobody has it yet: staff print and post it.</summary>
    public sealed record Waits : MailResult;

    /// <param name="ServersWords">As the server said them.</param>
    public sealed record NotTaken(string ServersWords) : MailResult;

    /// <summary>The server could not be reached, or takes no mail from anybody: no connection, 421, no log-in. It says nothing of this letter.</summary>
    /// <param name="ServersWords">As the server said them, or the system.</param>
    public sealed record ServerAway(string ServersWords) : MailResult;

    /// <summary>The server refused this recipient for good: a 5yz answer to RCPT, RFC 5321, 4.2.1. Nothing goes there again by itself.</summary>
    /// <param name="ServersWords">As the server said them.</param>
    public sealed record AddressRefused(string ServersWords) : MailResult;
}

/// <summary>One letter as a message. The Message-ID is the same on every try.</summary>
/// <param name="Automatic">Nobody decided it: RFC 3834, <c>Auto-Submitted: auto-generated</c>, so that no auto-reply answers it.</param>
public sealed record OutgoingMail(
    string MessageId, string From, string FromName, string ReplyTo, LetterAddress To, RenderedLetter Body, bool Automatic, DateTime At)
{
    /// <summary>The message that this one answers; null where it answers none. RFC 5322, 3.6.4.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>The thread of the filing, oldest first, each with its angle brackets.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    public static OutgoingMail Of(WaitingLetter waiting, LetterAddress to, RenderedLetter body, OfficeSettings office, MailSettings mail, DateTime at)
    {
        var letter = waiting.Letter;
        var inSubject = mail.ReplyTo == ReplyMark.SubjectToken;
        var token = waiting.ReplyToken;
        var begins = token is null || waiting.ThreadBegins == letter.MessageId ? null : waiting.ThreadBegins;
        return new(letter.MessageId, mail.From ?? office.Email, office.Name, inSubject || token is null ? office.Email : Correspondence.ReplyToken.Address(office.Email, token), to,
            inSubject && token is not null ? body with { Subject = Correspondence.ReplyToken.Subject(body.Subject, token) } : body, IsAutomatic(letter.Kind), at)
        {
            InReplyTo = letter.Answers ?? begins,
            References = [.. new[] { begins, letter.Answers }.OfType<string>()],
        };
    }

    private static bool IsAutomatic(LetterKind kind) => kind is LetterKind.Receipt or LetterKind.Code or LetterKind.StatusLink or LetterKind.Withdrawn
        or LetterKind.ChoiceReceived or LetterKind.OptInConfirm or LetterKind.MailReceived;
}
