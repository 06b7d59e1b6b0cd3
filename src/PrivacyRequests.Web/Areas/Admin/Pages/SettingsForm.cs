using System.Globalization;
using System.Text.RegularExpressions;
using PrivacyRequests.Deletion;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.Records;

namespace PrivacyRequests.Web.Areas.Admin.Pages;

/// <summary>What the browser may send of the settings; lists are one entry a line.</summary>
public sealed partial class SettingsForm
{
    public const int LineMaxLength = 300;
    public const int ListMaxLength = 4000;

    public int Version { get; set; }
    public string? TollFreeNumber { get; set; }
    public bool ExclusivelyOnline { get; set; }
    public string? MedicalRecordsDoor { get; set; }
    public bool MedicalRecordsDoorConfirmed { get; set; }
    public DeletionScope DeletionScope { get; set; }
    public bool SellsOrShares { get; set; }
    public string? Name { get; set; }
    public string? ComplianceOfficer { get; set; }
    public string? PostalAddress { get; set; }
    public string? Email { get; set; }
    public string? SiteAddress { get; set; }
    public string? PolicyAddress { get; set; }
    public string? BrandColor { get; set; }
    public string? Collected { get; set; }
    public string? Sources { get; set; }
    public string? Purposes { get; set; }
    public string? ThirdParties { get; set; }

    /// <summary>A line is <c>category: recipients</c>.</summary>
    public string? SoldOrShared { get; set; }
    public string? Disclosed { get; set; }
    public string? RetentionMonths { get; set; }
    public string? MailKeptDays { get; set; }
    public bool TenMillionConsumers { get; set; }
    public bool PublishMetrics { get; set; }

    public static SettingsForm Of(OfficeNow now)
    {
        var s = now.Settings;
        return new SettingsForm
        {
            Version = now.Version,
            TollFreeNumber = s.TollFreeNumber,
            ExclusivelyOnline = s.ExclusivelyOnline,
            MedicalRecordsDoor = Joined(s.MedicalRecordsDoor),
            MedicalRecordsDoorConfirmed = s.MedicalRecordsDoorConfirmed,
            DeletionScope = s.DeletionScope,
            SellsOrShares = s.SellsOrShares,
            Name = s.Name,
            ComplianceOfficer = s.ComplianceOfficer,
            PostalAddress = Joined(s.PostalAddress),
            Email = s.Email,
            SiteAddress = s.SiteAddress,
            PolicyAddress = s.PolicyAddress,
            BrandColor = s.BrandColor,
            Collected = Joined(s.Categories.Collected),
            Sources = Joined(s.Categories.Sources),
            Purposes = Joined(s.Categories.Purposes),
            ThirdParties = Joined(s.Categories.ThirdParties),
            SoldOrShared = Joined(s.Categories.SoldOrShared.Select(c => $"{c.Category}: {c.Recipients}")),
            Disclosed = Joined(s.Categories.Disclosed.Select(c => $"{c.Category}: {c.Recipients}")),
            RetentionMonths = s.RetentionMonths.ToString(CultureInfo.InvariantCulture),
            MailKeptDays = s.MailKeptDays.ToString(CultureInfo.InvariantCulture),
            TenMillionConsumers = s.TenMillionConsumers,
            PublishMetrics = s.PublishMetrics,
        };
    }

    public OfficeSettings Onto(OfficeSettings settings) => settings with
    {
        TollFreeNumber = string.IsNullOrWhiteSpace(TollFreeNumber) ? null : TollFreeNumber.Trim(),
        ExclusivelyOnline = ExclusivelyOnline,
        MedicalRecordsDoor = Lines(MedicalRecordsDoor),
        MedicalRecordsDoorConfirmed = MedicalRecordsDoorConfirmed,
        DeletionScope = DeletionScope,
        SellsOrShares = SellsOrShares,
        Name = Name!.Trim(),
        ComplianceOfficer = ComplianceOfficer?.Trim() ?? "",
        PostalAddress = Lines(PostalAddress),
        Email = Email!.Trim(),
        SiteAddress = SiteAddress!.Trim().TrimEnd('/'),
        PolicyAddress = PolicyAddress!.Trim(),
        BrandColor = BrandColor!.Trim(),
        RetentionMonths = Months(RetentionMonths)!.Value,
        MailKeptDays = MailDays(MailKeptDays)!.Value,
        TenMillionConsumers = TenMillionConsumers,
        PublishMetrics = PublishMetrics,
        Categories = settings.Categories with
        {
            Collected = Lines(Collected),
            Sources = Lines(Sources),
            Purposes = Lines(Purposes),
            ThirdParties = Lines(ThirdParties),
            SoldOrShared = Recipients(SoldOrShared),
            Disclosed = Recipients(Disclosed),
        },
    };

    internal static IReadOnlyList<string> Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Toll-free prefixes of the North American plan.</summary>
    internal static bool IsTollFree(string number) => TollFree().IsMatch(string.Concat(number.Where(char.IsAsciiDigit)));

    internal static bool IsWeb(string? address) => Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";

    internal static bool IsSite(string? address) => IsWeb(address) && new Uri(address!.Trim()).PathAndQuery == "/";

    internal static bool IsColour(string? colour) => Colour().IsMatch(colour?.Trim() ?? "");

    /// <summary>Null unless it is a number of months that may be set.</summary>
    internal static int? Months(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var months) && Retention.MayBeSet(months) ? months : null;

    /// <summary>Null unless it is a number of days that may be set.</summary>
    internal static int? MailDays(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && MailRetention.MayBeSet(days) ? days : null;

    internal static bool AreRecipients(string? text) => Lines(text).All(l => l.IndexOf(": ", StringComparison.Ordinal) is > 0);

    private static List<OfficeCategoryTo> Recipients(string? text) => [.. Lines(text).Select(l => l.Split(": ", 2))
        .Select(p => new OfficeCategoryTo { Category = p[0], Recipients = p[1] })];

    private static string Joined(IEnumerable<string> lines) => string.Join('\n', lines);

    [GeneratedRegex("^1?8(00|33|44|55|66|77|88)[0-9]{7}$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex TollFree();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Colour();
}
