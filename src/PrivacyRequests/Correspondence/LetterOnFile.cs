using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>A letter with everything that a page shows of it.</summary>
/// <param name="Case">The case it is about, or the first of those it concerns.</param>
/// <param name="Body">As it was rendered; null once its text has been removed.</param>
public sealed record FiledLetter(OutboxLetter Letter, string Reference, string Case, LetterAddress To, RenderedLetter? Body);

/// <summary>Query: one letter, as sent.</summary>
public sealed class LetterOnFile(RequestsDb db, Sealer sealer)
{
    /// <summary>Null when there is none, or its filing holds a restricted case and the reader may not see it.</summary>
    public async Task<FiledLetter?> FindAsync(Guid id, CaseReader mayReadRestricted, CancellationToken cancellation)
    {
        var found = await (from l in db.Letters.AsNoTracking()
                           join f in CaseFinder.Visible(db.Filings, mayReadRestricted) on l.FilingId equals (Guid?)f.Id
                           join b in db.LetterBodies on l.Id equals b.LetterId
                           where l.Id == id
                           select new
                           {
                               l,
                               b,
                               f.Reference,
                               Case = f.Requests.Where(r => l.RequestId == null || r.Id == l.RequestId).OrderBy(r => r.Number).Select(r => r.Reference).First(),
                           }).SingleOrDefaultAsync(cancellation);
        return found is null ? null : new FiledLetter(found.l, found.Reference, found.Case, found.l.OpenTo(sealer), found.b.Open(sealer));
    }

    /// <summary>The latest letters, with their texts; for a developer's eyes alone.</summary>
    public async Task<IReadOnlyList<(OutboxLetter Letter, LetterAddress To, string Subject)>> LatestAsync(int most, CancellationToken cancellation)
    {
        var rows = await (from l in db.Letters.AsNoTracking()
                          join b in db.LetterBodies on l.Id equals b.LetterId
                          orderby l.MadeAt descending
                          select new { l, b }).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(r => (r.l, r.l.OpenTo(sealer), r.b.Open(sealer)?.Subject ?? ""))];
    }
}
