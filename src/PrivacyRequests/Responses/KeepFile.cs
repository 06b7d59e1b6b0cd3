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
public sealed class KeepFile(RequestsDb db, CaseFinder cases, OfficeClock clock, FileArrivals arrivals)
{
    public async Task<Refusal?> HandleAsync(string reference, ArrivingFile arriving, Actor.Staff by, CancellationToken cancellation)
    {
        if (await cases.FindAsync(reference, mayReadRestricted: true, cancellation) is not { } request) return Refusals.Stale;
        if (request.CannotDecide is { } refusal) return refusal;
        var file = await arrivals.BeginAsync(request.Id, arriving.Name, clock.Now(), cancellation);
        var (length, hash) = await arrivals.ReadInAsync(file.Id, arriving.Content, StoredFile.MaxLength, cancellation);
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
}
