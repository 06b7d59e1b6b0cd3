using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

/// <param name="Length">In bytes.</param>
public sealed record KeptFile(Guid Id, string Name, long Length);

/// <summary>Query: the complete files of a case, and one file's content piece by piece.</summary>
public sealed class KeptFiles(RequestsDb db, Sealer sealer)
{
    public async Task<IReadOnlyList<KeptFile>> OfCaseAsync(Guid requestId, CancellationToken cancellation)
    {
        var rows = await db.Files.AsNoTracking().Where(f => f.RequestId == requestId && f.State == FileState.Kept).OrderBy(f => f.At).ToListAsync(cancellation);
        return [.. rows.Select(Told)];
    }

    /// <summary>Null when there is no such file in the case, or it never arrived whole.</summary>
    public async Task<KeptFile?> FindAsync(Guid requestId, Guid fileId, CancellationToken cancellation)
    {
        var row = await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == fileId && f.RequestId == requestId && f.State == FileState.Kept, cancellation);
        return row is null ? null : Told(row);
    }

    /// <summary>Its pieces in order; one at a time in memory.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(Guid fileId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var position = 0; ; position++)
        {
            var at = position;
            var chunk = await db.FileChunks.AsNoTracking().SingleOrDefaultAsync(c => c.FileId == fileId && c.Position == at, cancellation);
            if (chunk is null) yield break;
            yield return chunk.Open(sealer);
        }
    }

    private KeptFile Told(StoredFile file) => new(file.Id, file.OpenName(sealer), file.Length);
}
