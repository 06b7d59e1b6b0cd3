using PrivacyRequests.Correspondence;

namespace PrivacyRequests.Web.Demo;

/// <summary>The folder, whatever the configuration says, one mailbox that takes nothing and one that does not exist, so that letters that have not left can be seen.</summary>
internal sealed class DemoTransport(FolderTransport folder) : IMailTransport
{
    public const string FullMailbox = "full.mailbox@example.org";
    public const string GoneMailbox = "gone.mailbox@example.org";

    public Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancellation) => mail.To.Address switch
    {
        FullMailbox => Task.FromResult<MailResult>(new MailResult.NotTaken("552 5.2.2 The mailbox is full")),
        GoneMailbox => Task.FromResult<MailResult>(new MailResult.AddressRefused("550 5.1.1 There is no such mailbox")),
        _ => folder.SendAsync(mail, cancellation),
    };
}
