using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

/// <summary>
/// Lets a file arrive: its chunks are written one by one in short saves while the browser is sending; the act's own save turns the
/// complete file to what it is. What never arrived is swept.
/// </summary>
public sealed class FileArrivals(RequestsDb db, OfficeClock clock, Sealer sealer)
{
    public async Task<StoredFile> BeginAsync(Guid requestId, string? name, Moment now, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7(now.Utc);
        var file = new StoredFile { Id = id, RequestId = requestId, Name = sealer.SealText(FileNames.Safe(name), id, nameof(StoredFile.Name)), At = now.Utc, State = FileState.Arriving };
        db.Files.Add(file);
        await db.SaveChangesAsync(cancellation);
        return file;
    }

    /// <param name="most">Reading ends soon after so many bytes.</param>
    public async Task<(long Length, byte[] Hash)> ReadInAsync(Guid fileId, Stream content, long most, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[StoredFile.ChunkLength];
        long length = 0;
        for (var position = 0; length <= most; position++)
        {
            var read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
            if (read == 0) break;
            hash.AppendData(buffer, 0, read);
            length += read;
            db.ChangeTracker.Clear();
            db.FileChunks.Add(FileChunk.Of(fileId, position, buffer.AsSpan(0, read), clock.Now().Utc, sealer));
            await db.SaveChangesAsync(cancellation);
        }

        db.ChangeTracker.Clear();
        return (length, hash.GetHashAndReset());
    }

    /// <summary>Of a file that is not empty: whether it is what people may send as a paper.</summary>
    public async Task<bool> IsPaperAsync(StoredFile file, CancellationToken cancellation)
    {
        var first = await db.FileChunks.AsNoTracking().SingleAsync(c => c.FileId == file.Id && c.Position == 0, cancellation);
        return PaperType.IsTaken(file.OpenName(sealer), first.Open(sealer));
    }
}
