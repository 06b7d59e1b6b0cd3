using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>A letter with everything that a page shows of it.</summary>
/// <param name="Reference">Of its filing; null for what answers a message of no request.</param>
/// <param name="Case">The case it is about, or the first of those it concerns.</param>
/// <param name="Body">As it was rendered; null once its text has been removed.</param>
public sealed record FiledLetter(OutboxLetter Letter, string? Reference, string? Case, LetterAddress To, RenderedLetter? Body);

/// <summary>Query: one letter, as sent.</summary>
public sealed class LetterOnFile(RequestsDb db, Sealer sealer)
{
    /// <summary>Without those of a restricted case, and of a message that lies with one, for a reader who may not see it.</summary>
    public static IQueryable<OutboxLetter> Visible(RequestsDb db, CaseReader mayReadRestricted)
    {
        var (filings, messages) = (CaseFinder.Visible(db.Filings, mayReadRestricted), MailDesk.Visible(db, db.Mail, mayReadRestricted));
        return db.Letters.AsNoTracking().Where(l => l.FilingId != null ? filings.Any(f => f.Id == l.FilingId) : messages.Any(m => m.Id == l.MailId));
    }

    /// <summary>Null when there is none, or the reader may not see it.</summary>
    public async Task<FiledLetter?> FindAsync(Guid id, CaseReader mayReadRestricted, CancellationToken cancellation)
    {
        var found = await (from l in Visible(db, mayReadRestricted)
                           join b in db.LetterBodies on l.Id equals b.LetterId
                           from f in db.Filings.Where(f => f.Id == l.FilingId).DefaultIfEmpty()
                           where l.Id == id
                           select new
                           {
                               l,
                               b,
                               Reference = f == null ? null : f.Reference,
                               Case = db.Requests.Where(r => r.FilingId == l.FilingId && (l.RequestId == null || r.Id == l.RequestId)).OrderBy(r => r.Number).Select(r => r.Reference).FirstOrDefault(),
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
