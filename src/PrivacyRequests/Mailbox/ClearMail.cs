using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>
/// Job: takes away what was written in messages that were no privacy request, spam, or automatic replies, some days after that was decided.
/// Date, size, outcome and person stay, and a keyed fingerprint, so that a mailbox that hands it over again brings nothing back.
/// 11 CCR §7101(e): no more is kept than the record needs.
/// </summary>
public sealed class ClearMail(RequestsDb db, OfficeClock clock, OfficeSettingsReader settings, Sealer sealer)
{
    private const int Batch = 100;

    /// <summary>The mailbox still has whatever did not arrive whole.</summary>
    private static readonly TimeSpan ArrivesWithin = TimeSpan.FromDays(1);
    private static readonly MailState[] Cleared = [.. Enum.GetValues<MailState>().Where(s => s.IsCleared())];

    /// <returns>How many messages were cleared.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var now = clock.Now();
        await SweepArrivingAsync(now.Utc - ArrivesWithin, cancellation);
        var days = (await settings.CurrentAsync(cancellation)).Settings.MailKeptDays;
        var before = clock.StartOf(now.Day.AddDays(-MailRetention.Within(days))).Utc;
        var due = await db.Mail.Where(m => Cleared.Contains(m.State) && m.ClearedOn == null && (m.DecidedAt ?? m.SortedAt) < before)
            .OrderBy(m => m.ArrivedAt).Select(m => m.Id).Take(Batch).ToListAsync(cancellation);
        foreach (var id in due) await ClearAsync(id, now.Day, cancellation);
        return due.Count;
    }

    /// <summary>The pieces first: where the process stops in between, the next round finds the message again.</summary>
    private async Task ClearAsync(Guid id, DateOnly today, CancellationToken cancellation)
    {
        await db.WriteAsync(c => db.MailChunks.Where(p => p.MessageId == id).ExecuteDeleteAsync(c), cancellation);
        db.ChangeTracker.Clear();
        var message = await db.Mail.SingleAsync(m => m.Id == id, cancellation);
        message.Clear(today);
        await EmptyAnswersAsync(id, cancellation);
        await db.SaveOrStaleAsync(this, cancellation);
    }

    /// <summary>What was written back names the same person.</summary>
    private async Task EmptyAnswersAsync(Guid id, CancellationToken cancellation)
    {
        foreach (var letter in await db.Letters.Where(l => l.MailId == id && l.FilingId == null).ToListAsync(cancellation))
        {
            db.Entry(letter).Property(l => l.To).CurrentValue = sealer.SealJson(new LetterAddress("", ""), letter.Id, nameof(OutboxLetter.To));
            db.Entry(letter).Property(l => l.ToHash).CurrentValue = [];
            (letter.Answers, letter.LastError) = (null, null);
            if (letter.State is LetterState.Queued or LetterState.Failed or LetterState.Held or LetterState.CannotBeMailed) letter.State = LetterState.Cancelled;
            (await db.LetterBodies.SingleAsync(b => b.LetterId == letter.Id, cancellation)).Content = null;
        }
    }

    private async Task SweepArrivingAsync(DateTime before, CancellationToken cancellation)
    {
        var never = await db.Mail.Where(m => m.State == MailState.Arriving && m.StoredAt < before).OrderBy(m => m.ArrivedAt).Select(m => m.Id).Take(Batch).ToListAsync(cancellation);
        foreach (var id in never)
        {
            await db.WriteAsync(c => db.MailChunks.Where(p => p.MessageId == id).ExecuteDeleteAsync(c), cancellation);
            await db.WriteAsync(c => db.Mail.Where(m => m.Id == id && m.State == MailState.Arriving).ExecuteDeleteAsync(c), cancellation);
        }
    }
}
