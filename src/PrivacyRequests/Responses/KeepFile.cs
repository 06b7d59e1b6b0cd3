using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

/// <param name="Sha256">What the sender says the file's SHA-256 is; null where the sender says nothing, as browsers do.</param>
public sealed record ArrivingFile(string? Name, Stream Content, byte[]? Sha256 = null);

/// <summary>
/// Keeps a file for an answer. Its chunks are written one by one in short saves while the browser is sending; only the last save turns
/// the complete file to kept and tells the history.
/// </summary>
public sealed class KeepFile(RequestsDb db, CaseFinder cases, OfficeClock clock, Sealer sealer)
{
    public async Task<Refusal?> HandleAsync(string reference, ArrivingFile arriving, Actor.Staff by, CancellationToken cancellation)
    {
        if (await cases.FindAsync(reference, mayReadRestricted: true, cancellation) is not { } request) return Refusals.Stale;
        if (request.CannotDecide is { } refusal) return refusal;
        var file = await BeginAsync(request.Id, arriving.Name, clock.Now(), cancellation);
        var (length, hash) = await ReadInAsync(file.Id, arriving.Content, cancellation);
        if (length == 0) return Refusals.FileEmpty;
        if (length > StoredFile.MaxLength) return Refusals.FileTooLarge;
        if (arriving.Sha256 is { } said && !CryptographicOperations.FixedTimeEquals(said, hash)) return Refusals.FileNotWhole;

        // The case as it is now: sending may have taken minutes.
        var now = clock.Now();
        request = (await cases.FindAsync(reference, mayReadRestricted: true, cancellation))!;
        if (request.CannotDecide is { } decidedMeanwhile) return decidedMeanwhile;
        var kept = await db.Files.SingleAsync(f => f.Id == file.Id, cancellation);
        (kept.State, kept.Length, kept.Sha256) = (FileState.Kept, length, hash);
        db.Record(request, new FileKept(file.Id, length), by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }

    private async Task<StoredFile> BeginAsync(Guid requestId, string? name, Moment now, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7(now.Utc);
        var file = new StoredFile { Id = id, RequestId = requestId, Name = sealer.SealText(FileNames.Safe(name), id, nameof(StoredFile.Name)), At = now.Utc, State = FileState.Arriving };
        db.Files.Add(file);
        await db.SaveChangesAsync(cancellation);
        return file;
    }

    private async Task<(long Length, byte[] Hash)> ReadInAsync(Guid fileId, Stream content, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[StoredFile.ChunkLength];
        long length = 0;
        for (var position = 0; length <= StoredFile.MaxLength; position++)
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
}
