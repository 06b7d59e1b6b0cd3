using System.Text;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;

namespace PrivacyRequests.Mail.Tests.Servers;

/// <summary>The same mailbox as somebody in the office sees it in a mail program.</summary>
internal sealed class MailProgram : IDisposable
{
    private readonly ImapClient client = new();

    public static async Task<MailProgram> OpenAsync(MailServers servers, string person)
    {
        var self = new MailProgram();
        self.client.ServerCertificateValidationCallback = servers.Authority.Trust.Of("localhost").Accepts;
        await self.client.ConnectAsync("localhost", servers.ImapPort, SecureSocketOptions.SslOnConnect);
        await self.client.AuthenticateAsync($"{person}@example.org", MailServers.Password);
        return self;
    }

    public async Task PutAsync(string message, DateTimeOffset? at = null, string folder = "INBOX")
    {
        using var mail = await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(message)));
        var into = await client.GetFolderAsync(folder);
        var request = new AppendRequest(mail);
        if (at is not null) request.InternalDate = at;
        await into.AppendAsync(request);
    }

    public async Task<int> CountAsync(string folder)
    {
        var one = await client.GetFolderAsync(folder);
        await one.StatusAsync(StatusItems.Count);
        return one.Count;
    }

    public async Task<uint> ValidityAsync(string folder)
    {
        var one = await client.GetFolderAsync(folder);
        await one.StatusAsync(StatusItems.UidValidity);
        return one.UidValidity;
    }

    public Task CreateAsync(string folder) => client.GetFolder(client.PersonalNamespaces[0]).CreateAsync(folder, true);

    public async Task DeleteAsync(string folder) => await (await client.GetFolderAsync(folder)).DeleteAsync();

    public async Task RenameAsync(string from, string to) => await (await client.GetFolderAsync(from)).RenameAsync(client.GetFolder(client.PersonalNamespaces[0]), to);

    public void Dispose() => client.Dispose();
}
