using System.Globalization;

namespace PrivacyRequests.Correspondence;

/// <summary>Whether a text can be an e-mail address at all. Whether it is one, only its mailbox can tell.</summary>
public static class EmailShape
{
    private const int LocalMaxLength = 64;
    private const string NotInAnAddress = "<>()[]\\,;:\"";

    public static bool IsRight(string address)
    {
        var at = address.LastIndexOf('@');
        if (at is < 1 or > LocalMaxLength || address.IndexOf('@', StringComparison.Ordinal) != at) return false;
        if (address.Any(c => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format || NotInAnAddress.Contains(c, StringComparison.Ordinal))) return false;
        var labels = address[(at + 1)..].Split('.');
        return labels.Length > 1 && labels.All(IsLabel) && address[..at].Split('.').All(part => part.Length > 0);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and < 64 && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsLetterOrDigit(c) || c == '-');
}
