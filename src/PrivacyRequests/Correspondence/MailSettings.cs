namespace PrivacyRequests.Correspondence;

public enum MailTransportKind
{
    Folder,
    Smtp,

    /// <summary>The mail module's: TLS from the first byte, OAuth 2, connections that stay open.</summary>
    MailKit,
}

/// <summary>How mail that comes back is known to belong to a filing; see <see cref="ReplyToken"/>.</summary>
public enum ReplyMark
{
    /// <summary><c>privacy+r-…@…</c> in Reply-To; the mail server must deliver such addresses.</summary>
    PlusAddress,

    /// <summary><c>[r-…]</c> at the end of the subject.</summary>
    SubjectToken,
}

/// <summary>The section <c>Mail</c> of the configuration.</summary>
public sealed record MailSettings
{
    public MailTransportKind? Transport { get; init; }

    /// <summary>The address letters come from; the office's own when it is left out.</summary>
    public string? From { get; init; }
    public ReplyMark ReplyTo { get; init; }

    /// <summary>How many letters a minute the mail server gets; 0 for no limit. A folder takes all of them at once.</summary>
    public int PerMinute { get; init; } = 25;

    /// <summary>How many of them go to one address; 0 for no limit.</summary>
    public int PerMinuteToOne { get; init; } = 5;

    /// <summary>For how long an outbox has the letters that it claimed; after it another instance may try.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(10);
    public SmtpSettings Smtp { get; init; } = new();

    public int? Pace => Transport == MailTransportKind.Folder || PerMinute <= 0 ? null : PerMinute;

    public int? PaceToOne => Transport == MailTransportKind.Folder || PerMinuteToOne <= 0 ? null : PerMinuteToOne;

    /// <summary>How long one letter may take with the transport that is chosen; set where the transport is.</summary>
    public TimeSpan OneTry { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Never so short that a slow server outlasts it.</summary>
    public TimeSpan LeaseKept => Lease > 4 * OneTry ? Lease : 4 * OneTry;
}

/// <summary>A relay that asks no more than STARTTLS and a password.</summary>
public sealed record SmtpSettings
{
    public string Host { get; init; } = "";
    public int Port { get; init; } = 587;
    public bool StartTls { get; init; } = true;
    public string? User { get; init; }
    public string? Password { get; init; }

    /// <summary>How long one letter may take before the try is given up.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
