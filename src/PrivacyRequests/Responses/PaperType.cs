namespace PrivacyRequests.Responses;

/// <summary>What a paper that people send may be, told by what it holds and not by its name alone. Nothing that runs or unpacks.</summary>
public static class PaperType
{
    public const int HeadLength = 512;

    /// <summary>For the file box: the endings, and two media types, because by those a phone offers its camera.</summary>
    public const string Accepts = "image/jpeg,image/png,.pdf,.jpg,.jpeg,.png,.heic,.webp,.tif,.tiff,.txt";

    /// <param name="head">The first bytes, at most <see cref="HeadLength"/>.</param>
    public static bool IsTaken(string name, ReadOnlySpan<byte> head)
    {
        if (head.Length > HeadLength) head = head[..HeadLength];
        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".PDF" => head.StartsWith("%PDF-"u8),
            ".JPG" or ".JPEG" => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
            ".PNG" => head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            ".TIF" or ".TIFF" => head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8),
            ".WEBP" => head.Length > 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8),
            ".HEIC" => head.Length > 12 && head[4..].StartsWith("ftyp"u8) && (head[8..].StartsWith("hei"u8) || head[8..].StartsWith("mif1"u8) || head[8..].StartsWith("msf1"u8)),
            ".TXT" => head.Length > 0 && !head.Contains((byte)0) && IsUtf8(head),
            _ => false,
        };
    }

    /// <summary>A letter cut in two at the end of the head is none the worse for it.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> head)
    {
        for (var cut = 0; cut < 4 && cut < head.Length; cut++)
            if (System.Text.Unicode.Utf8.IsValid(head[..^cut])) return true;
        return false;
    }
}
