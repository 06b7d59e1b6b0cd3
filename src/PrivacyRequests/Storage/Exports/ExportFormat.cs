using System.Security.Cryptography;

namespace PrivacyRequests.Storage.Exports;

/// <summary>
/// The file: this line; records in one Brotli stream; the SHA-256 of all bytes before it. A record is a letter, its length in four bytes,
/// and its content: <c>H</c> header, <c>T</c> a table begins, <c>R</c> a row, <c>E</c> the table's end with its sum, <c>Z</c> the trailer.
/// </summary>
internal static class ExportFormat
{
    public const int Version = 1;
    public const int RecordHead = 1 + sizeof(int);
    public const int LongestRecord = 512 * 1024 * 1024;

    public static ReadOnlySpan<byte> FirstLine => "PRIVACY-REQUESTS EXPORT\n"u8;

    /// <summary>Made with the key that chains the history, which the file holds wrapped at most: only an office with these keys can have made it.</summary>
    public static string Signature(byte[] chainKey, string content) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(HMACSHA256.HashData(chainKey, "A backup of this office"u8), System.Text.Encoding.ASCII.GetBytes(content)));
}

/// <param name="Schema">The name of the last migration.</param>
/// <param name="Product">The version of the program that made it.</param>
/// <param name="Snapshot">The same in a backup and in the file of its keys.</param>
/// <param name="KeysApart">The wrapped data keys lie in a file of their own.</param>
public sealed record ExportHeader(int Format, string Schema, string Product, DateTime MadeAt, Guid Snapshot, bool KeysApart);

/// <summary>Stands at the end: whoever reads it has read everything.</summary>
/// <param name="Content">The SHA-256 of every record before it.</param>
public sealed record ExportTrailer(int Tables, long Rows, string Content, string Signature);
