using PrivacyRequests.Mail.Tests.Servers;

namespace PrivacyRequests.Mail.Tests;

/// <summary>What is missing is said before the first letter, by the name of the setting.</summary>
public sealed class CheckTests(MailServers servers)
{
    private static readonly MailModuleSettings Good = new() { Submission = new() { Host = "mail.example.org", User = "privacy", Password = "x" } };

    [Fact]
    public void Complete_settings_have_no_problem()
    {
        Assert.Empty((Good with { TrustedCertificates = servers.Authority.RootFile }).Problems(sends: true));
        Assert.Empty(new MailModuleSettings().Problems(sends: false));
    }

    [Fact]
    public void What_is_missing_is_named() =>
        Assert.Equal(
            ["Mail:Submission:Host is not set.", "Mail:Submission:User is not set.", "Mail:Submission:Password is not set."],
            new MailModuleSettings().Problems(sends: true));

    [Fact]
    public void Tokens_want_an_endpoint_over_https()
    {
        var settings = Good with { Submission = Good.Submission with { SignIn = SignInKind.OAuth }, OAuth = new() { TokenEndpoint = "http://login.example.org/token", ClientId = "a", ClientSecret = "b" } };

        Assert.Equal(["Mail:OAuth:TokenEndpoint must be an address that begins with https."], settings.Problems(sends: true));
        Assert.Empty((settings with { OAuth = settings.OAuth with { TokenEndpoint = "https://login.example.org/token" } }).Problems(sends: true));
    }

    [Fact]
    public void A_mailbox_wants_a_place_for_what_is_done() =>
        Assert.Equal(
            ["Mail:Mailbox:Imap:DoneFolder must be another folder than Mail:Mailbox:Imap:Folder."],
            new MailModuleSettings { Mailbox = new() { Kind = MailboxKind.Imap, Imap = new() { Host = "a", User = "b", Password = "c", DoneFolder = "inbox" } } }.Problems(sends: false));

    [Fact]
    public void A_Maildir_must_be_there() =>
        Assert.Contains("there is no folder \"new\" in it", Assert.Single(new MailModuleSettings { Mailbox = new() { Kind = MailboxKind.Maildir, Maildir = new() { Folder = "nowhere" } } }.Problems(sends: false)), StringComparison.Ordinal);

    [Fact]
    public void A_file_of_certificates_must_hold_some() =>
        Assert.StartsWith("Mail:TrustedCertificates is nowhere.pem, and that file can't be used:", Assert.Single((Good with { TrustedCertificates = "nowhere.pem" }).Problems(sends: true)), StringComparison.Ordinal);
}
