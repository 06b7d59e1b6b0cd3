using PrivacyRequests.Mailbox;

namespace PrivacyRequests.Mail;

/// <summary><see cref="MailboxKind.None"/>: nothing arrives.</summary>
public sealed class NoMailbox : IMailbox
{
    public Task<int> FetchAsync(Func<IncomingMail, CancellationToken, Task> take, CancellationToken cancellation) => Task.FromResult(0);

    public Task WaitAsync(CancellationToken cancellation) => Task.Delay(Timeout.Infinite, cancellation);
}
