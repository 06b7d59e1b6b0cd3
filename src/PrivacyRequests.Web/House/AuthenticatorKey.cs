using System.Text;
using QRCoder;

namespace PrivacyRequests.Web.House;

/// <summary>The secret that an authenticator app and this site share, as people take it over: to scan, or to type.</summary>
public static class AuthenticatorKey
{
    /// <summary>In groups of four small letters and digits, easier to type.</summary>
    public static string InGroups(string key) => string.Join(' ', key.ToLowerInvariant().Chunk(4).Select(part => new string(part)));

    /// <summary>What the QR code says; the form that authenticator apps read.</summary>
    public static string Uri(string office, string account, string key) =>
        $"otpauth://totp/{Escaped(office)}:{Escaped(account)}?secret={key}&issuer={Escaped(office)}&digits=6";

    /// <summary>A picture for an <c>img</c>: black on white in light and dark, because scanners want it so.</summary>
    public static string Picture(string uri)
    {
        using var data = QRCodeGenerator.GenerateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        var svg = code.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
        return $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))}";
    }

    private static string Escaped(string text) => System.Uri.EscapeDataString(text);
}
