namespace PrivacyRequests.Mail;

/// <summary>The section <c>Mail</c> of the configuration, as far as this module reads it. <see cref="MailModuleChecks"/> says what is missing.</summary>
public sealed record MailModuleSettings
{
    /// <summary>Where letters are handed in when <c>Mail:Transport</c> is MailKit: RFC 6409.</summary>
    public SubmissionSettings Submission { get; init; } = new();
    public MailboxSettings Mailbox { get; init; } = new();
    public OAuthSettings OAuth { get; init; } = new();

    /// <summary>A PEM file with the certificates of the office's own authority. They are trusted beside the system's, for these servers only.</summary>
    public string? TrustedCertificates { get; init; }
}

/// <summary>Both are TLS; there is no third way here.</summary>
public enum MailSecurity
{
    /// <summary>Plain until STARTTLS, and not a word more before it.</summary>
    StartTls,

    /// <summary>From the first byte: RFC 8314.</summary>
    Tls,
}

public enum SignInKind
{
    None,
    Password,
    OAuth,
}

public abstract record MailServerSettings
{
    public string Host { get; init; } = "";
    public int Port { get; init; }
    public MailSecurity Security { get; init; }
    public SignInKind SignIn { get; init; } = SignInKind.Password;
    public string? User { get; init; }
    public string? Password { get; init; }

    /// <summary>How long one answer, and one letter as a whole, may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);
}

public sealed record SubmissionSettings : MailServerSettings
{
    public SubmissionSettings() => Port = 587;

    /// <summary>How many connections stay open to it at once, at most.</summary>
    public int Connections { get; init; } = 2;
}

public enum MailboxKind
{
    /// <summary>Nothing is fetched.</summary>
    None,
    Imap,
    Maildir,
}

public sealed record MailboxSettings
{
    public MailboxKind Kind { get; init; }
    public ImapSettings Imap { get; init; } = new();
    public MaildirSettings Maildir { get; init; } = new();
}

/// <summary>What becomes of a message that was taken.</summary>
public enum DoneMark
{
    /// <summary>It is moved into <see cref="ImapSettings.DoneFolder"/>.</summary>
    Folder,

    /// <summary>It stays and gets <see cref="ImapSettings.Keyword"/>. Not every server keeps keywords.</summary>
    Keyword,
}

public sealed record ImapSettings : MailServerSettings
{
    public static readonly TimeSpan LongestPoll = TimeSpan.FromMinutes(29);

    public ImapSettings() => (Port, Security) = (993, MailSecurity.Tls);

    public string Folder { get; init; } = "INBOX";
    public DoneMark Done { get; init; }
    public string DoneFolder { get; init; } = "Taken";
    public string Keyword { get; init; } = "PrivacyRequestsTaken";

    /// <summary>Between two looks where the server has no IDLE or says nothing; a server may end IDLE after 30 minutes: RFC 2177.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromMinutes(1);
}

/// <summary>A folder that a mail server on this machine delivers into; nothing else may read it.</summary>
public sealed record MaildirSettings
{
    public string Folder { get; init; } = "";
    public TimeSpan Poll { get; init; } = TimeSpan.FromMinutes(1);
}

public enum OAuthGrant
{
    ClientCredentials,
    RefreshToken,
}

/// <summary>Where tokens for <see cref="SignInKind.OAuth"/> come from: RFC 6749, 4.4 and 6.</summary>
public sealed record OAuthSettings
{
    public string TokenEndpoint { get; init; } = "";
    public OAuthGrant Grant { get; init; }
    public string ClientId { get; init; } = "";
    public string? ClientSecret { get; init; }
    public string? Scope { get; init; }
    public string? RefreshToken { get; init; }

    /// <summary>A file that holds the refresh token instead, and the next one when the provider hands out a new one.</summary>
    public string? RefreshTokenFile { get; init; }
}
