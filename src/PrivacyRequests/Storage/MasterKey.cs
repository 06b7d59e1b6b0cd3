using System.Security.Cryptography;

namespace PrivacyRequests.Storage;

/// <summary>Why the keys of this installation can't be used, in a sentence for whoever starts the program.</summary>
public sealed class KeyProblemException(string message) : Exception(message);

/// <summary>
/// The key-encryption key of one installation: 32 random bytes, written as base64 on one line, as mounted secrets are. It wraps the
/// <see cref="DataKey"/>s and seals nothing else, so that it can be changed without touching what is sealed.
/// </summary>
public sealed class MasterKey
{
    public const int Length = 32;
    public const int NameMaxLength = 12;
    private const int Nonce = 12;
    private const int Tag = 16;
    private readonly byte[] key;

    private MasterKey(byte[] key)
    {
        this.key = key;
        Name = Convert.ToHexStringLower(HMACSHA256.HashData(key, "The name of this key"u8).AsSpan(0, NameMaxLength / 2));
    }

    /// <summary>Tells one key from another and nothing about either.</summary>
    public string Name { get; }

    public static MasterKey New() => new(RandomNumberGenerator.GetBytes(Length));

    /// <param name="where">What the message names: a file's name or a setting.</param>
    /// <exception cref="KeyProblemException">It is not 32 bytes in base64.</exception>
    public static MasterKey Read(string text, string where)
    {
        var bytes = new byte[Length];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == Length
            ? new MasterKey(bytes)
            : throw new KeyProblemException($"{where} does not hold a key: {Length} bytes, written as base64 on one line. Nothing was touched.");
    }

    /// <summary>Reads the key file, or makes it when there is none and <paramref name="mayCreate"/> is set.</summary>
    /// <exception cref="KeyProblemException">The file can't be read and may not be made, or holds no key.</exception>
    public static MasterKey FromFile(string path, bool mayCreate)
    {
        var name = $"The key file '{Path.GetFileName(path)}'";
        if (!File.Exists(path) && mayCreate) WriteNew(path);
        if (!File.Exists(path)) throw new KeyProblemException($"{name} is missing. Nothing was touched.");
        try
        {
            return Read(File.ReadAllText(path), name);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new KeyProblemException($"{name} can't be read by this account. Nothing was touched.");
        }
    }

    /// <summary>AES-256-GCM, bound to the number and purpose: a wrapped key put in another's place does not open.</summary>
    public byte[] Wrap(ReadOnlySpan<byte> dataKey, int id, DataKeyPurpose purpose)
    {
        var wrapped = new byte[Nonce + Tag + dataKey.Length];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(wrapped.AsSpan(0, Nonce), dataKey, wrapped.AsSpan(Nonce + Tag), wrapped.AsSpan(Nonce, Tag), Bound(id, purpose));
        return wrapped;
    }

    /// <exception cref="CryptographicException">It was wrapped by another key, for another place, or was changed.</exception>
    public byte[] Unwrap(ReadOnlySpan<byte> wrapped, int id, DataKeyPurpose purpose)
    {
        if (wrapped.Length != Nonce + Tag + Length) throw new CryptographicException("This is no wrapped key.");
        var plain = new byte[Length];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(wrapped[..Nonce], wrapped[(Nonce + Tag)..], wrapped.Slice(Nonce, Tag), plain, Bound(id, purpose));
        return plain;
    }

    private static byte[] Bound(int id, DataKeyPurpose purpose) => System.Text.Encoding.UTF8.GetBytes($"{purpose} {id}");

    /// <summary>Written beside, then put in place whole: of two that make one at the same moment the first one's stays.</summary>
    private static void WriteNew(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var beside = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(beside, options))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)) + "\n"));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(beside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(beside);
        }
    }
}

/// <summary>The key in force, and while it is being changed the one before it.</summary>
public sealed record MasterKeys(MasterKey Current, MasterKey? Previous = null)
{
    /// <summary>Null when neither of them has that name.</summary>
    public MasterKey? Named(string name) => new[] { Current, Previous }.FirstOrDefault(k => k?.Name == name);
}
