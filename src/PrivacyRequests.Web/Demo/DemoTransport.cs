using PrivacyRequests.Correspondence;

namespace PrivacyRequests.Web.Demo;

/// <summary>The folder, whatever the configuration says, and one mailbox that takes nothing, so that a failed letter can be seen.</summary>
internal sealed class DemoTransport(FolderTransport folder) : IMailTransport
{
    public const string FullMailbox = "full.mailbox@example.org";

    public Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancellation) => mail.To.Address == FullMailbox
        ? Task.FromResult<MailResult>(new MailResult.NotTaken("552 5.2.2 The mailbox is full"))
        : folder.SendAsync(mail, cancellation);
}
