using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correction;

/// <summary>Query: the papers that were sent for a correction; never a part of an answer.</summary>
public sealed class CorrectionPapers(RequestsDb db, Sealer sealer)
{
    public const long MaxLength = 10 * 1024 * 1024;
    public const int Most = 5;

    public async Task<IReadOnlyList<KeptFile>> OfCaseAsync(Guid requestId, CancellationToken cancellation)
    {
        var rows = await db.Files.AsNoTracking().Where(f => f.RequestId == requestId && f.State == FileState.Paper).OrderBy(f => f.At).ToListAsync(cancellation);
        return [.. rows.Select(f => new KeptFile(f.Id, f.OpenName(sealer), f.Length))];
    }
}
