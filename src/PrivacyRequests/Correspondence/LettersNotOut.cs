using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>One line of the list of letters that have not left.</summary>
/// <param name="Reference">Null for what answers a message of no request.</param>
public sealed record LetterNotOut(Guid Id, string? Reference, LetterKind Kind, Channel Channel, LetterState State, DateTime MadeAt, DateTime DueAt, int Attempts, string? LastError)
{
    /// <summary>Such a one is in the list only because it is overdue.</summary>
    public bool NotTried => State == LetterState.Queued && Attempts == 0;
}

/// <summary>Query: what staff have to print, place, or look after. Indexed reads, one for each state.</summary>
public sealed class LettersNotOut(RequestsDb db, HealthSettings limits, OfficeClock clock)
{
    public const int Most = 100;

    public async Task<IReadOnlyList<LetterNotOut>> ListAsync(CaseReader mayReadRestricted, CancellationToken cancellation)
    {
        List<LetterNotOut> all = [];
        var overdue = db.Letters.Where(OutboxLetter.IsOverdue(clock.Now().Utc - limits.Patience));
        foreach (var state in (LetterState[])[LetterState.CannotBeMailed, LetterState.Held, LetterState.Failed, LetterState.ToTell, LetterState.ToPost, LetterState.ToPlaceInAccount, LetterState.Queued])
        {
            var letters = LetterOnFile.Visible(db, mayReadRestricted).Where(l => l.State == state);
            if (state == LetterState.Queued) letters = letters.Where(l => l.Attempts > 0 || overdue.Any(o => o.Id == l.Id));
            all.AddRange(await (from l in letters
                                from f in db.Filings.Where(f => f.Id == l.FilingId).DefaultIfEmpty()
                                orderby l.DueAt
                                select new LetterNotOut(l.Id, f == null ? null : f.Reference, l.Kind, l.Channel, l.State, l.MadeAt, l.DueAt, l.Attempts, l.LastError))
                .Take(Most).ToListAsync(cancellation));
        }

        return all;
    }
}
