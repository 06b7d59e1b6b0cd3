using PrivacyRequests.Deletion;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Records;

namespace PrivacyRequests.Office;

/// <summary>
/// What one office is called and promises; a snapshot, versioned. The defaults are the first office's, from its published policy of
/// 1 June 2021. A case keeps the version under which it was received.
/// </summary>
public sealed record OfficeSettings
{
    public string Name { get; init; } = "California Skin Institute";
    public string ComplianceOfficer { get; init; } = "CSI Compliance Officer";
    public IReadOnlyList<string> PostalAddress { get; init; } =
    [
        "Attention: CSI Compliance Officer",
        "California Skin Institute",
        "6399 San Ignacio Ave #120",
        "San Jose, CA 95119",
    ];
    public string Email { get; init; } = "Team_Privacy@caskin.com";

    /// <summary>Civil Code 1798.130(a)(1)(A): a toll-free number, unless the office is exclusively online.</summary>
    public string? TollFreeNumber { get; init; }
    public bool ExclusivelyOnline { get; init; }
    public string PolicyAddress { get; init; } = "https://www.californiaskininstitute.com/privacy-policy/";

    /// <summary>Where patients ask for medical records; three lines. The start page warns until the office confirmed them.</summary>
    public IReadOnlyList<string> MedicalRecordsDoor { get; init; } =
    [
        "Attention: Medical Records",
        "California Skin Institute",
        "6399 San Ignacio Ave #120, San Jose, CA 95119",
    ];
    public bool MedicalRecordsDoorConfirmed { get; init; }

    /// <summary>The first office's policy: third parties that "serve advertisements elsewhere online" and "deliver advertising targeted to your
    /// interests". It never sells; this is sharing, and whoever reads it may opt out. Civil Code 1798.140(ah).</summary>
    public bool SellsOrShares { get; init; } = true;
    public DeletionScope DeletionScope { get; init; }
    public string TimeZone { get; init; } = "America/Los_Angeles";
    public string Language { get; init; } = "en";
    public string BrandColor { get; init; } = "#0b5c6b";
    public string BrandInk { get; init; } = "#ffffff";

    /// <summary>The address people reach this site at, for links in letters; without a slash at the end.</summary>
    public string SiteAddress { get; init; } = "http://localhost:5080";
    public CategoriesDefaults Categories { get; init; } = new();

    /// <summary>Where information about people lies, and where a choice has to be carried out.</summary>
    public IReadOnlyList<OfficeSystem> Systems { get; init; } = OfficeSystem.Defaults;

    /// <summary>How long a record is kept after the last action, 24 to 60 months: 11 CCR §7101(a).</summary>
    public int RetentionMonths { get; init; } = Retention.LeastMonths;

    /// <summary>How long messages are kept that were no privacy request, spam or automatic replies: 7 to 90 days.</summary>
    public int MailKeptDays { get; init; } = MailRetention.Days;

    /// <summary>Personal information of 10,000,000 or more consumers in a calendar year; then figures are posted: 11 CCR §7102(a).</summary>
    public bool TenMillionConsumers { get; init; }

    /// <summary>The figures of the last calendar year stand on a page for everybody.</summary>
    public bool PublishMetrics { get; init; }
}

/// <summary>What the office collects as a rule; an answer about categories starts from it and is edited for each person. 11 CCR §7024(k).</summary>
public sealed record CategoriesDefaults
{
    public IReadOnlyList<string> Collected { get; init; } =
    [
        "Identifiers, such as name, e-mail address, postal address, phone number and IP address",
        "Customer records, such as what you typed into our appointment request form",
        "Commercial information, such as products you bought",
        "Internet or other network activity, such as the pages you visited on our website",
    ];
    public IReadOnlyList<string> Sources { get; init; } =
    [
        "You, when you used our website, booked, bought, applied or wrote to us",
        "Your browser or device, when you visited our website",
    ];
    public IReadOnlyList<string> Purposes { get; init; } =
    [
        "To give you the service or information you asked for",
        "To remind you of appointments",
        "To send a newsletter that you signed up for",
        "To keep our website working and secure",
    ];
    public IReadOnlyList<string> ThirdParties { get; init; } =
    [
        "Companies that schedule and remind of appointments for us",
        "Companies that host, maintain and measure our website",
    ];
    public IReadOnlyList<OfficeCategoryTo> SoldOrShared { get; init; } =
    [
        new() { Category = "Internet or other network activity", Recipients = "Companies that measure our website and show our advertisements elsewhere" },
    ];
    public IReadOnlyList<OfficeCategoryTo> Disclosed { get; init; } =
    [
        new() { Category = "Identifiers", Recipients = "Companies that schedule and remind of appointments for us" },
        new() { Category = "Internet or other network activity", Recipients = "Companies that host, maintain and measure our website" },
    ];
}

public sealed record OfficeCategoryTo
{
    public string Category { get; init; } = "";
    public string Recipients { get; init; } = "";
}
