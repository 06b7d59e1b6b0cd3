namespace PrivacyRequests.Correspondence;

public enum MailTransportKind
{
    Folder,
    Smtp,
}

/// <summary>The section <c>Mail</c> of the configuration.</summary>
public sealed record MailSettings
{
    public MailTransportKind? Transport { get; init; }

    /// <summary>The address letters come from; the office's own when it is left out.</summary>
    public string? From { get; init; }
    public SmtpSettings Smtp { get; init; } = new();
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
