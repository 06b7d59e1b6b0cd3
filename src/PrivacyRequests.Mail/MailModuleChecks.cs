using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PrivacyRequests.Office;

namespace PrivacyRequests.Mail;

/// <summary>Before the first letter: whatever is missing or contradicts itself, one sentence each, by the names of the settings.</summary>
public static class MailModuleChecks
{
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromSeconds(5);

    /// <param name="sends">Whether letters leave through this module.</param>
    public static IReadOnlyList<string> Problems(this MailModuleSettings settings, bool sends)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var say = Words.In("en");
        var found = new List<string>();
        var mailbox = settings.Mailbox;
        if (sends) Server("Mail:Submission", settings.Submission);
        if (sends && settings.Submission.Connections is < 1 or > 20) found.Add(say["MailModule.Connections"]);
        if (mailbox.Kind == MailboxKind.Imap) Imap(mailbox.Imap);
        if (mailbox.Kind == MailboxKind.Maildir) Maildir(mailbox.Maildir);
        var signsInByToken = (sends && settings.Submission.SignIn == SignInKind.OAuth) || (mailbox.Kind == MailboxKind.Imap && mailbox.Imap.SignIn == SignInKind.OAuth);
        if (signsInByToken) OAuth(settings.OAuth);
        if (WhyNotTrusted(settings.TrustedCertificates) is { } why) found.Add(say["MailModule.TrustedCertificates", settings.TrustedCertificates, why]);
        return found;

        void Missing(string? value, string name)
        {
            if (string.IsNullOrWhiteSpace(value)) found.Add(say["MailModule.Missing", name]);
        }

        void Server(string section, MailServerSettings server)
        {
            Missing(server.Host, $"{section}:Host");
            if (server.Port is < 1 or > 65535) found.Add(say["MailModule.Port", $"{section}:Port"]);
            if (server.Timeout <= TimeSpan.Zero) found.Add(say["MailModule.Timeout", $"{section}:Timeout"]);
            if (server.SignIn != SignInKind.None) Missing(server.User, $"{section}:User");
            if (server.SignIn == SignInKind.Password) Missing(server.Password, $"{section}:Password");
        }

        void Imap(ImapSettings imap)
        {
            Server("Mail:Mailbox:Imap", imap);
            if (imap.SignIn == SignInKind.None) found.Add(say["MailModule.ImapSignIn"]);
            Missing(imap.Folder, "Mail:Mailbox:Imap:Folder");
            if (imap.Poll < ShortestPoll || imap.Poll > ImapSettings.LongestPoll) found.Add(say["MailModule.Poll", "Mail:Mailbox:Imap:Poll"]);
            if (imap.Done == DoneMark.Folder) Missing(imap.DoneFolder, "Mail:Mailbox:Imap:DoneFolder");
            if (imap.Done == DoneMark.Folder && string.Equals(imap.DoneFolder, imap.Folder, StringComparison.OrdinalIgnoreCase)) found.Add(say["MailModule.SameFolder"]);
            if (imap.Done == DoneMark.Keyword && (imap.Keyword.Length == 0 || !imap.Keyword.All(char.IsAsciiLetterOrDigit))) found.Add(say["MailModule.Keyword"]);
        }

        void Maildir(MaildirSettings maildir)
        {
            Missing(maildir.Folder, "Mail:Mailbox:Maildir:Folder");
            if (maildir.Folder.Length > 0 && !Directory.Exists(Path.Combine(maildir.Folder, "new"))) found.Add(say["MailModule.NoMaildir", maildir.Folder]);
            if (maildir.Poll < ShortestPoll || maildir.Poll > ImapSettings.LongestPoll) found.Add(say["MailModule.Poll", "Mail:Mailbox:Maildir:Poll"]);
        }

        void OAuth(OAuthSettings oauth)
        {
            Missing(oauth.ClientId, "Mail:OAuth:ClientId");
            if (!Uri.TryCreate(oauth.TokenEndpoint, UriKind.Absolute, out var at) || !(at.Scheme == Uri.UriSchemeHttps || (at.Scheme == Uri.UriSchemeHttp && at.IsLoopback)))
                found.Add(say["MailModule.TokenEndpoint"]);
            if (oauth.Grant == OAuthGrant.ClientCredentials) Missing(oauth.ClientSecret, "Mail:OAuth:ClientSecret");
            if (oauth.Grant == OAuthGrant.RefreshToken && string.IsNullOrWhiteSpace(oauth.RefreshToken) && !File.Exists(oauth.RefreshTokenFile)) found.Add(say["MailModule.RefreshToken"]);
        }
    }

    private static string? WhyNotTrusted(string? file)
    {
        if (string.IsNullOrWhiteSpace(file)) return null;
        try
        {
            var own = new X509Certificate2Collection();
            own.ImportFromPemFile(file);
            return own.Count == 0 ? Words.In("en")["MailModule.NoCertificate"] : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return failure.Message;
        }
    }
}
