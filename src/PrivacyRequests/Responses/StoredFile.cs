using System.Globalization;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

public enum FileState
{
    /// <summary>Its chunks are being written; nobody sees it yet. Swept after a day.</summary>
    Arriving,

    /// <summary>Complete: length and SHA-256 are right.</summary>
    Kept,

    /// <summary>Complete, and shows who asks: never a part of an answer, gone at the decision.</summary>
    Evidence,

    /// <summary>Complete, and sent for a correction: never a part of an answer, stays with the record. 11 CCR §7023(d).</summary>
    Paper,
}

/// <summary>A file of an answer. The chunks come first, in short saves; the act's own save turns it to kept.</summary>
public sealed class StoredFile
{
    public const int NameMaxLength = 200;
    public const int ChunkLength = 256 * 1024;
    public const long MaxLength = 100 * 1024 * 1024;

    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }
    public required byte[] Name { get; init; }
    public required DateTime At { get; init; }
    public required FileState State { get; set; }
    public long Length { get; set; }
    public byte[]? Sha256 { get; set; }

    public string OpenName(Sealer sealer) => sealer.OpenText(Name, Id, nameof(Name));
}

/// <summary>One sealed piece of a file, at most <see cref="StoredFile.ChunkLength"/> bytes before sealing.</summary>
public sealed class FileChunk
{
    public required Guid Id { get; init; }
    public required Guid FileId { get; init; }
    public required int Position { get; init; }
    public required byte[] Content { get; init; }

    public static FileChunk Of(Guid fileId, int position, ReadOnlySpan<byte> plain, DateTime at, Sealer sealer)
    {
        var id = Guid.CreateVersion7(at);
        return new FileChunk { Id = id, FileId = fileId, Position = position, Content = sealer.Seal(plain, id, Place(fileId, position)) };
    }

    /// <summary>A chunk opens only at its own place in its own file.</summary>
    public string BoundTo => Place(FileId, Position);

    public byte[] Open(Sealer sealer) => sealer.Open(Content, Id, BoundTo);

    private static string Place(Guid fileId, int position) => string.Create(CultureInfo.InvariantCulture, $"{nameof(Content)} {fileId:N} {position}");
}
