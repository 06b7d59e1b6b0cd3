using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace PrivacyRequests.Storage.Exports;

/// <summary>Writes a backup from its first byte to its last; holds one row and 64 kB in memory.</summary>
internal sealed class ExportWriter : IAsyncDisposable
{
    private const int Piece = 64 * 1024;
    private readonly HashedStream file;
    private readonly BrotliStream packed;
    private readonly IncrementalHash content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> pending = new(Piece);
    private readonly ArrayBufferWriter<byte> row = new();
    private int tables;
    private long rows;

    /// <param name="to">Stays open.</param>
    public ExportWriter(Stream to)
    {
        file = new HashedStream(to);
        file.Write(ExportFormat.FirstLine);
        packed = new BrotliStream(file, CompressionLevel.Fastest, leaveOpen: true);
    }

    public Task HeaderAsync(ExportHeader header, CancellationToken cancellation) => RecordAsync('H', JsonSerializer.SerializeToUtf8Bytes(header), cancellation);

    public async Task<TableSum> TableAsync(ExportTable table, IAsyncEnumerable<object?[]> values, CancellationToken cancellation)
    {
        await RecordAsync('T', JsonSerializer.SerializeToUtf8Bytes(table), cancellation);
        var digest = new TableDigest();
        await foreach (var one in values.WithCancellation(cancellation))
        {
            row.ResetWrittenCount();
            CanonicalRow.Write(row, table, one);
            digest.Add(row.WrittenSpan);
            await RecordAsync('R', row.WrittenMemory, cancellation);
        }

        var sum = digest.Done();
        await RecordAsync('E', JsonSerializer.SerializeToUtf8Bytes(sum), cancellation);
        (tables, rows) = (tables + 1, rows + sum.Rows);
        return sum;
    }

    /// <summary>The trailer and the file's own sum; without them it is no backup.</summary>
    public async Task<ExportTrailer> FinishAsync(byte[] chainKey, CancellationToken cancellation)
    {
        await FlushAsync(cancellation);
        var sum = Convert.ToHexStringLower(content.GetCurrentHash());
        var trailer = new ExportTrailer(tables, rows, sum, ExportFormat.Signature(chainKey, sum));
        await RecordAsync('Z', JsonSerializer.SerializeToUtf8Bytes(trailer), cancellation);
        await FlushAsync(cancellation);
        await packed.DisposeAsync();
        await file.WriteSumAsync(cancellation);
        return trailer;
    }

    public async ValueTask DisposeAsync()
    {
        await packed.DisposeAsync();
        content.Dispose();
        await file.DisposeAsync();
    }

    private async Task RecordAsync(char kind, ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        if (payload.Length > ExportFormat.LongestRecord) throw new InvalidOperationException("A row is longer than a backup holds.");
        var head = pending.GetSpan(ExportFormat.RecordHead);
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(head[1..], payload.Length);
        pending.Advance(ExportFormat.RecordHead);
        pending.Write(payload.Span);
        if (pending.WrittenCount >= Piece) await FlushAsync(cancellation);
    }

    private async Task FlushAsync(CancellationToken cancellation)
    {
        content.AppendData(pending.WrittenSpan);
        await packed.WriteAsync(pending.WrittenMemory, cancellation);
        pending.ResetWrittenCount();
    }
}
