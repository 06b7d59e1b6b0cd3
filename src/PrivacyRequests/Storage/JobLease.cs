namespace PrivacyRequests.Storage;

/// <summary>Which instance runs a job now.</summary>
public sealed class JobLease
{
    public const int NameMaxLength = 60;
    public const int OwnerMaxLength = 80;

    public required string Name { get; init; }
    public required string Owner { get; set; }
    public required DateTime Until { get; set; }
}

/// <summary>A data-protection key, sealed: any number of instances share them through the database.</summary>
public sealed class ProtectionKey
{
    public required Guid Id { get; init; }
    public required byte[] Xml { get; init; }
}

/// <summary>
/// A question "where does my request stand?" as it was asked, sealed. A job answers it: the page does the same work and says the same
/// whether the reference and address are known or not.
/// </summary>
public sealed class StatusInquiry
{
    public required Guid Id { get; init; }
    public required DateTime At { get; init; }
    public required byte[] Asked { get; init; }
}

public sealed record StatusQuestion(string Reference, string Email);

/// <summary>Says that a database holds demonstration cases, or real ones.</summary>
public sealed class InstallationMark
{
    public required string Name { get; init; }
    public required DateTime At { get; init; }
}
