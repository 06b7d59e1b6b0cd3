using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>Query: the paper of a case, for the officer who checks.</summary>
public sealed class EvidenceOnFile(RequestsDb db, Sealer sealer)
{
    /// <summary>The latest one that was asked for; null where none was.</summary>
    public Task<Evidence?> OfAsync(PrivacyRequest request, CancellationToken cancellation) =>
        db.Evidence.AsNoTracking().Where(e => e.RequestId == request.Id).OrderByDescending(e => e.AskedAt).FirstOrDefaultAsync(cancellation);

    /// <summary>The file, while it is there.</summary>
    public async Task<KeptFile?> FileOfAsync(PrivacyRequest request, CancellationToken cancellation)
    {
        var id = await db.Evidence.AsNoTracking().Where(e => e.RequestId == request.Id && e.State == EvidenceState.Sent).Select(e => e.FileId).FirstOrDefaultAsync(cancellation);
        if (id is null || await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.State == FileState.Evidence, cancellation) is not { } file) return null;
        return new KeptFile(file.Id, file.OpenName(sealer), file.Length);
    }
}
