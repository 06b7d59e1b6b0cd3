using System.Security.Cryptography;
using System.Text.Json;

namespace PrivacyRequests.Storage;

/// <summary>
/// The three secrets of one installation, kept outside the database: for sealing (AES-256), for look-up hashes and for the chain of
/// events (HMAC-SHA-256). Each is 32 bytes; <see cref="Id"/> stands in front of what was sealed under it.
/// </summary>
public sealed record Keys(int Id, byte[] Sealing, byte[] Lookup, byte[] Chain)
{
    private const int Length = 32;

    /// <summary>Reads the key file, or makes it when there is none and <paramref name="mayCreate"/> is set.</summary>
    /// <exception cref="InvalidOperationException">The file is missing and may not be made, or does not hold three keys of 32 bytes.</exception>
    public static Keys FromFile(string path, bool mayCreate)
    {
        if (!File.Exists(path) && mayCreate) WriteNew(path);
        if (!File.Exists(path)) throw new InvalidOperationException($"The key file '{Path.GetFileName(path)}' is missing. Nothing was touched.");
        var keys = JsonSerializer.Deserialize<Keys>(File.ReadAllText(path));
        return keys is { Sealing.Length: Length, Lookup.Length: Length, Chain.Length: Length }
            ? keys
            : throw new InvalidOperationException($"The key file '{Path.GetFileName(path)}' does not hold three keys of {Length} bytes.");
    }

    public static Keys New(int id = 1) =>
        new(id, RandomNumberGenerator.GetBytes(Length), RandomNumberGenerator.GetBytes(Length), RandomNumberGenerator.GetBytes(Length));

    private static void WriteNew(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        JsonSerializer.Serialize(file, New());
        file.Flush(flushToDisk: true);
    }
}
