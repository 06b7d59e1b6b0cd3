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

    /// <summary>The server refused this recipient for good: a 5yz answer to RCPT, RFC 5321, 4.2.1. Nothing goes there again by itself.</summary>
    /// <param name="ServersWords">As the server said them.</param>
    public sealed record AddressRefused(string ServersWords) : MailResult;
}

/// <summary>One letter as a message. The Message-ID is the same on every try.</summary>
/// <param name="Automatic">Nobody decided it: RFC 3834, <c>Auto-Submitted: auto-generated</c>, so that no auto-reply answers it.</param>
public sealed record OutgoingMail(
    string MessageId, string From, string FromName, string ReplyTo, LetterAddress To, RenderedLetter Body, bool Automatic, DateTime At)
{
    public static OutgoingMail Of(OutboxLetter letter, LetterAddress to, RenderedLetter body, OfficeSettings office, string? from, DateTime at) =>
        new(letter.MessageId, from ?? office.Email, office.Name, office.Email, to, body,
            letter.Kind is LetterKind.Receipt or LetterKind.Code or LetterKind.StatusLink or LetterKind.Withdrawn, at);
}
