using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Office;

/// <summary>Query: what the database says of the office's health. Each question goes along an index.</summary>
public sealed class OfficeFigures(RequestsDb db, OfficeMarks marks)
{
    public async Task<OfficeFacts> ReadAsync(Moment now, HealthSettings limits, CancellationToken cancellation)
    {
        var remembered = await marks.AllAsync(cancellation);
        return new(await MailAsync(now.Utc, limits, cancellation), remembered, remembered.TryGetValue(OfficeMarks.Backup, out var made) ? made : null, await QueueAsync(now.Day, cancellation));
    }

    private async Task<MailFacts> MailAsync(DateTime now, HealthSettings limits, CancellationToken cancellation)
    {
        var limit = now - limits.Patience;
        var queued = db.Letters.Where(l => l.State == LetterState.Queued);
        var taken = await db.Letters.Where(l => l.TriedAt != null && l.LeftAt != null).OrderByDescending(l => l.TriedAt).Select(l => l.LeftAt).FirstOrDefaultAsync(cancellation);
        var away = await queued.Where(l => l.ServerAwayAt != null).MinAsync(l => l.ServerAwayAt, cancellation);
        var stuck = await db.Letters.AnyAsync(OutboxLetter.IsOverdue(limit), cancellation);
        var since = taken ?? DateTime.MinValue;
        var later = queued.Where(l => l.Attempts > 0 && l.ServerAwayAt == null && l.MadeAt > since && l.MadeAt < limit);
        var one = await later.OrderBy(l => l.DueAt).Select(l => l.ToHash).FirstOrDefaultAsync(cancellation);
        var putOff = one is not null && await later.AnyAsync(l => l.ToHash != one, cancellation); // to more than one address
        var notOut = await db.Letters
            .Where(l => (l.State == LetterState.Queued && l.DueAt <= now) || l.State == LetterState.ToPost || l.State == LetterState.ToTell || l.State == LetterState.Held || l.State == LetterState.ToPlaceInAccount || l.State == LetterState.Failed || l.State == LetterState.CannotBeMailed)
            .GroupBy(l => l.State).Select(g => new { Count = g.Count(), Oldest = g.Min(l => l.DueAt) }).ToListAsync(cancellation);
        var unsorted = await db.Mail.AnyAsync(m => m.State == MailState.Stored && m.ArrivedAt < limit && m.StoredAt < limit, cancellation);
        var unread = await db.Mail.Where(m => m.State == MailState.Triage || m.State == MailState.Maybe)
            .GroupBy(m => m.State).Select(g => new { Count = g.Count(), Oldest = g.Min(m => m.ArrivedAt) }).ToListAsync(cancellation);
        return new(taken, away, stuck, notOut.Sum(s => s.Count), notOut.Count == 0 ? null : notOut.Min(s => s.Oldest), unsorted, unread.Sum(s => s.Count), unread.Count == 0 ? null : unread.Min(s => s.Oldest), putOff);
    }

    private async Task<QueueFacts> QueueAsync(DateOnly today, CancellationToken cancellation)
    {
        var soon = today.AddDays(Deadline.SoonDays);
        var open = db.Requests.Where(r => r.ClosedOn == null);
        // In the index alone. The statutory date is never before the target: the rows are read only of what has passed its target.
        var counted = await open.GroupBy(r => r.ClosedOn).Select(g => new
        {
            Open = g.Count(),
            Passed = g.Count(r => r.TargetOn < today),
            Late = open.Count(r => r.TargetOn < today && r.StatutoryOn < today),
            DueSoon = g.Count(r => r.TargetOn >= today && r.TargetOn <= soon),
            Nearest = g.Min(r => r.TargetOn),
        }).SingleOrDefaultAsync(cancellation);
        return counted is null ? new(0, 0, 0, 0, null) : new(counted.Open, counted.Late, counted.Passed - counted.Late, counted.DueSoon, counted.Nearest.DayNumber - today.DayNumber);
    }
}
