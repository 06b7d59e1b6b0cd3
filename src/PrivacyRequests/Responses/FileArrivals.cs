using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

/// <summary>A paper that people sent, complete and of a kind that is taken; the act's own save turns it to what it is.</summary>
/// <param name="Length">Bytes.</param>
public sealed record ArrivedPaper(Guid FileId, long Length, byte[] Sha256);

/// <summary>
/// Lets a file arrive: its chunks are written one by one in short saves while the browser is sending; the act's own save turns the
/// complete file to what it is. What never arrived is swept.
/// </summary>
public sealed class FileArrivals(RequestsDb db, OfficeClock clock, Sealer sealer, SweepArrivingFiles sweep)
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

    /// <summary>Lets a paper that people send arrive. Of one that is refused or broken off nothing stays.</summary>
    /// <param name="most">Bytes.</param>
    /// <param name="keep">Asks the case as it is now, because sending may have taken minutes, and keeps the paper or says why not.</param>
    public async Task<Refusal?> TakePaperAsync(
        Guid requestId, ArrivingFile arriving, long most, Refusal tooLarge, Func<ArrivedPaper, Task<Refusal?>> keep, CancellationToken cancellation)
    {
        var file = await BeginAsync(requestId, arriving.Name, clock.Now(), cancellation);
        var (length, hash) = await ReadInOrNothingAsync(file.Id, arriving.Content, most, cancellation);
        var refusal = length == 0 ? Refusals.FileEmpty
            : length > most ? tooLarge
            : !await IsPaperAsync(file, cancellation) ? Refusals.PaperTypeNotTaken
            : await keep(new ArrivedPaper(file.Id, length, hash));
        if (refusal is not null) await sweep.TakeAwayAsync([file.Id], CancellationToken.None);
        return refusal;
    }

    private async Task<(long Length, byte[] Hash)> ReadInOrNothingAsync(Guid fileId, Stream content, long most, CancellationToken cancellation)
    {
        try
        {
            return await ReadInAsync(fileId, content, most, cancellation);
        }
        catch
        {
            await sweep.TakeAwayAsync([fileId], CancellationToken.None);
            throw;
        }
    }

    private async Task<bool> IsPaperAsync(StoredFile file, CancellationToken cancellation)
    {
        var first = await db.FileChunks.AsNoTracking().SingleAsync(c => c.FileId == file.Id && c.Position == 0, cancellation);
        return PaperType.IsTaken(file.OpenName(sealer), first.Open(sealer));
    }
}
