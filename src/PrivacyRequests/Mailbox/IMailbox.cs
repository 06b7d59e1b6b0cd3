namespace PrivacyRequests.Mailbox;

/// <summary>Where the office's mail arrives. It hands over messages already read: reading mail is its work.</summary>
public interface IMailbox
{
    /// <summary>
    /// Hands over every waiting message, oldest first. Only when <paramref name="take"/> has come back is a message marked as done in the
    /// mailbox: whoever stops in between meets it again, and taking it twice is taking it once.
    /// </summary>
    /// <returns>How many were taken.</returns>
    Task<int> FetchAsync(Func<IncomingMail, CancellationToken, Task> take, CancellationToken cancellation);

    /// <summary>Comes back when there may be something new, at the latest when its own time of polling is over.</summary>
    Task WaitAsync(CancellationToken cancellation);
}

/// <summary>One message as it lies in the mailbox, valid until it has been taken.</summary>
/// <param name="Length">Of the whole message, in bytes.</param>
/// <param name="ArrivedAt">UTC: when the office's own server took it. The clock of a request runs from it.</param>
/// <param name="Open">The whole message from its first byte; a new stream each time.</param>
/// <param name="OpenAttachment">The decoded content of the attachment with that place in <see cref="MailReading.Attachments"/>.</param>
public sealed record IncomingMail(long Length, DateTime ArrivedAt, MailReading Reading, Func<Stream> Open, Func<int, Stream> OpenAttachment);
