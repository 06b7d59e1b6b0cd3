using PrivacyRequests.Correspondence;
using PrivacyRequests.Mail.Tests.Servers;

namespace PrivacyRequests.Mail.Tests;

/// <summary>Letters, settings and messages for the tests.</summary>
internal static class Given
{
    private static readonly OAuthSettings NoTokens = new();
    private static int letters;

    public static OutgoingMail Letter(string to, string? messageId = null, string subject = "We received your request") =>
        new(messageId ?? $"<letter-{Interlocked.Increment(ref letters)}-{Environment.ProcessId}@example.org>", MailServers.User, "Café of privacy", "privacy+r-bcdfghjkmnpq@example.org", new LetterAddress("Zoë \"Z\"", to),
            Body(subject), Automatic: true, new DateTime(2026, 1, 5, 20, 0, 0, DateTimeKind.Utc));

    public static RenderedLetter Body(string subject) =>
        new(subject, "Dear Zoë,\n\nwe received your request.\n.\nSincerely\n", "<p>Dear Zoë,</p><p>we received your request.</p>", "", default);

    public static SubmissionSettings Submission(int port, MailSecurity security = MailSecurity.Tls) =>
        new() { Host = "localhost", Port = port, Security = security, User = MailServers.User, Password = MailServers.Password, Timeout = TimeSpan.FromSeconds(20) };

    public static ImapSettings Imap(int port, string person) =>
        new() { Host = "localhost", Port = port, User = $"{person}@example.org", Password = MailServers.Password, Timeout = TimeSpan.FromSeconds(20), Poll = TimeSpan.FromSeconds(30) };

    public static MailKitTransport Transport(SubmissionSettings settings, TestAuthority authority, OAuthSettings? tokens = null) =>
        new(settings, authority.Trust, new OAuthTokens(tokens ?? NoTokens, authority.Trust, TimeProvider.System), TimeProvider.System);

    public static ImapMailbox Mailbox(ImapSettings settings, TestAuthority authority, OAuthSettings? tokens = null) =>
        new(settings, authority.Trust, new OAuthTokens(tokens ?? NoTokens, authority.Trust, TimeProvider.System), TimeProvider.System);

    public static string Message(string id, string subject = "My data", string text = "Please delete it.") =>
        $"From: Casey <casey@example.org>\r\nTo: privacy@example.org\r\nSubject: {subject}\r\nDate: Mon, 05 Jan 2026 10:00:00 -0800\r\nMessage-ID: <{id}@example.org>\r\n\r\n{text}\r\n";
}
