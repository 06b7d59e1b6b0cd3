using System.Text.RegularExpressions;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>What every page shows of the office: its name, its colours and its other doors. A colour is a number sign and six hex digits; anything else is not used.</summary>
public sealed partial record OfficeFace(
    string OfficeName, string BrandColor, string BrandInk, IReadOnlyList<string> PostalAddressLines, string Email, string? TollFree, bool SellsOrShares = false, bool PublishesFigures = false)
{
    public static OfficeFace Default { get; } = new(
        "California Skin Institute",
        "#0f4c63",
        "#ffffff",
        ["Attention: CSI Compliance Officer", "California Skin Institute", "6399 San Ignacio Ave #120", "San Jose, CA 95119"],
        "Team_Privacy@caskin.com",
        null);

    public static OfficeFace Of(OfficeSettings office) =>
        new(office.Name, office.BrandColor, office.BrandInk, office.PostalAddress, office.Email, office.TollFreeNumber, office.SellsOrShares, office.PublishMetrics);

    /// <summary>Changes when the colours do, so that browsers fetch them anew.</summary>
    public string ColourVersion => $"{Hex(BrandColor)}{Hex(BrandInk)}";

    /// <summary>The digits of a colour, or none where it is not one.</summary>
    internal static string Hex(string colour) => Colour().Match(colour).Groups[1].Value;

    [GeneratedRegex("^#([0-9a-fA-F]{6})$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Colour();
}
