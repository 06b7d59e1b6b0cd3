using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PrivacyRequests.Storage.Exports;

/// <summary>
/// The rows of a table in one number: the sum of the SHA-256 of each row, modulo 2^256. It says nothing of their order, because the two
/// databases order keys differently.
/// </summary>
internal sealed class TableDigest
{
    private const int Words = 8;
    private readonly uint[] sum = new uint[Words];

    public long Rows { get; private set; }

    public void Add(ReadOnlySpan<byte> row)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(row, hash);
        ulong carry = 0;
        for (var i = Words - 1; i >= 0; i--)
        {
            carry += (ulong)sum[i] + BinaryPrimitives.ReadUInt32BigEndian(hash[(i * sizeof(uint))..]);
            sum[i] = (uint)carry;
            carry >>= 32;
        }

        Rows++;
    }

    public TableSum Done() => new(Rows, string.Concat(sum.Select(w => w.ToString("x8", System.Globalization.CultureInfo.InvariantCulture))));
}

/// <summary>How many rows a table has, and what they come to.</summary>
public sealed record TableSum(long Rows, string Digest);
