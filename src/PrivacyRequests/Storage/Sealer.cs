using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PrivacyRequests.Storage;

/// <summary>
/// Seals what is personal: AES-256-GCM with the row's key and the column's name as associated data, so that a value copied to another
/// row or column does not open. Layout: key id (4 bytes), nonce (12), tag (16), cipher text.
/// </summary>
public sealed class Sealer(KeyRing keys)
{
    private const int Nonce = 12;
    private const int Tag = 16;
    private const int Head = sizeof(int) + Nonce + Tag;

    public byte[] Seal(ReadOnlySpan<byte> plain, Guid row, string column)
    {
        var sealedValue = new byte[Head + plain.Length];
        var newest = keys.Sealing;
        BinaryPrimitives.WriteInt32BigEndian(sealedValue, newest.Id);
        var nonce = sealedValue.AsSpan(sizeof(int), Nonce);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(newest.Key, Tag);
        aes.Encrypt(nonce, plain, sealedValue.AsSpan(Head), sealedValue.AsSpan(sizeof(int) + Nonce, Tag), Bound(row, column));
        return sealedValue;
    }

    /// <exception cref="CryptographicException">The value was sealed for another row, column or key, or was changed.</exception>
    public byte[] Open(ReadOnlySpan<byte> sealedValue, Guid row, string column)
    {
        if (sealedValue.Length < Head) throw new CryptographicException($"{column} is too short to be a sealed value.");
        var id = KeyIdOf(sealedValue);
        var key = keys.SealingOf(id) ?? throw new CryptographicException($"{column} was sealed under key {id}, which is not here.");
        var plain = new byte[sealedValue.Length - Head];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(sealedValue.Slice(sizeof(int), Nonce), sealedValue[Head..], sealedValue.Slice(sizeof(int) + Nonce, Tag), plain, Bound(row, column));
        return plain;
    }

    /// <summary>The number of the key that a sealed value was sealed under.</summary>
    public static int KeyIdOf(ReadOnlySpan<byte> sealedValue) => BinaryPrimitives.ReadInt32BigEndian(sealedValue);

    public byte[] SealJson<T>(T value, Guid row, string column) => Seal(JsonSerializer.SerializeToUtf8Bytes(value), row, column);

    public T OpenJson<T>(byte[] sealedValue, Guid row, string column) => JsonSerializer.Deserialize<T>(Open(sealedValue, row, column))!;

    public byte[] SealText(string text, Guid row, string column) => Seal(Encoding.UTF8.GetBytes(text), row, column);

    public string OpenText(byte[] sealedValue, Guid row, string column) => Encoding.UTF8.GetString(Open(sealedValue, row, column));

    private static byte[] Bound(Guid row, string column)
    {
        var bound = new byte[16 + Encoding.UTF8.GetByteCount(column)];
        row.TryWriteBytes(bound);
        Encoding.UTF8.GetBytes(column, bound.AsSpan(16));
        return bound;
    }
}
