using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace PrivacyRequests.Storage.Exports;

/// <summary>Reads a backup, once from its first byte to its last. What is damaged anywhere is refused before a row is handed out.</summary>
/// <exception cref="BackupProblemException">It is damaged, cut short, or not ours.</exception>
internal sealed class ExportReader : IAsyncDisposable
{
    private const int Piece = 64 * 1024;
    private readonly FileStream file;
    private readonly BufferedStream records;
    private readonly IncrementalHash content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] payload = new byte[Piece];
    private long rows;

    private ExportReader(FileStream file)
    {
        this.file = file;
        records = new BufferedStream(new BrotliStream(new Part(file, file.Length - SHA256.HashSizeInBytes), CompressionMode.Decompress), Piece);
    }

    public ExportHeader Header { get; private set; } = null!;

    public List<(ExportTable Table, TableSum Sum)> Tables { get; } = [];

    public static async Task<ExportReader> OpenAsync(string path, CancellationToken cancellation)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, Piece, FileOptions.Asynchronous | FileOptions.SequentialScan);
        try
        {
            await CheckWholeAsync(file, cancellation);
            var reader = new ExportReader(file);
            await reader.HeadAsync(cancellation);
            return reader;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <param name="take">Gets each table with its rows, and has to read them to their end: only then are they checked.</param>
    public async Task<ExportTrailer> ReadAsync(Func<ExportTable, IAsyncEnumerable<object?[]>, Task> take, CancellationToken cancellation)
    {
        while (true)
        {
            var before = Convert.ToHexStringLower(content.GetCurrentHash());
            var (kind, length) = await NextAsync(cancellation);
            if (kind == 'T')
            {
                var table = Json<ExportTable>(length);
                var found = Tables.Count;
                var all = RowsAsync(table, cancellation);
                await take(table, all);
                if (Tables.Count == found) throw new InvalidOperationException($"The rows of {table.Name} were not read to their end.");
                continue;
            }

            if (kind != 'Z') throw new BackupProblemException("Damaged");
            var trailer = Json<ExportTrailer>(length);
            var atEnd = await records.ReadAsync(new byte[1], cancellation) == 0;
            return atEnd && trailer.Content == before && trailer.Tables == Tables.Count && trailer.Rows == rows ? trailer : throw new BackupProblemException("Damaged");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await records.DisposeAsync();
        await file.DisposeAsync();
        content.Dispose();
    }

    private static async Task CheckWholeAsync(FileStream file, CancellationToken cancellation)
    {
        var first = new byte[ExportFormat.FirstLine.Length];
        if (await file.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, cancellation) < first.Length || !ExportFormat.FirstLine.SequenceEqual(first))
            throw new BackupProblemException("NotOurs");
        var length = file.Length - SHA256.HashSizeInBytes;
        if (length < first.Length) throw new BackupProblemException("Damaged");
        file.Position = 0;
        var sum = await SHA256.HashDataAsync(new Part(file, length), cancellation);
        var written = new byte[SHA256.HashSizeInBytes];
        file.Position = length;
        await file.ReadExactlyAsync(written, cancellation);
        if (!sum.AsSpan().SequenceEqual(written)) throw new BackupProblemException("Damaged");
        file.Position = first.Length;
    }

    private async Task HeadAsync(CancellationToken cancellation)
    {
        var (kind, length) = await NextAsync(cancellation);
        if (kind != 'H') throw new BackupProblemException("Damaged");
        Header = Json<ExportHeader>(length);
        if (Header.Format != ExportFormat.Version) throw new BackupProblemException("NewerFormat", Header.Format, ExportFormat.Version);
    }

    private async IAsyncEnumerable<object?[]> RowsAsync(ExportTable table, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var digest = new TableDigest();
        while (true)
        {
            var (kind, length) = await NextAsync(cancellation);
            if (kind == 'R')
            {
                digest.Add(payload.AsSpan(0, length));
                yield return CanonicalRow.Read(payload.AsSpan(0, length), table);
                continue;
            }

            var sum = digest.Done();
            if (kind != 'E' || Json<TableSum>(length) != sum) throw new BackupProblemException("Damaged");
            rows += sum.Rows;
            Tables.Add((table, sum));
            yield break;
        }
    }

    private async Task<(char Kind, int Length)> NextAsync(CancellationToken cancellation)
    {
        try
        {
            var head = new byte[ExportFormat.RecordHead];
            await records.ReadExactlyAsync(head, cancellation);
            var length = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1));
            if (length is < 0 or > ExportFormat.LongestRecord) throw new BackupProblemException("Damaged");
            if (payload.Length < length) payload = new byte[length];
            await records.ReadExactlyAsync(payload.AsMemory(0, length), cancellation);
            content.AppendData(head);
            content.AppendData(payload, 0, length);
            return ((char)head[0], length);
        }
        catch (Exception failure) when (failure is EndOfStreamException or InvalidDataException or InvalidOperationException)
        {
            throw new BackupProblemException("Damaged");
        }
    }

    private T Json<T>(int length)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(payload.AsSpan(0, length)) ?? throw new BackupProblemException("Damaged");
        }
        catch (JsonException)
        {
            throw new BackupProblemException("Damaged");
        }
    }

    /// <summary>The next so many bytes of a file, as a stream of their own.</summary>
    private sealed class Part(FileStream file, long until) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, Most(count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => file.ReadAsync(buffer[..Most(buffer.Length)], cancellationToken);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => file.ReadAsync(buffer, offset, Most(count), cancellationToken);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private int Most(int count) => (int)Math.Min(count, Math.Max(0, until - file.Position));
    }
}
