using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// Sends what is due. Any number of instances may run it: a letter is claimed by one statement, sent with no transaction open, and its
/// leaving is one durable save. A second copy goes only where a process stopped between the server's yes and the save, and under the
/// same Message-ID.
/// </summary>
public sealed partial class Outbox(
    RequestsDb db, OfficeClock clock, Sealer sealer, IMailTransport transport, MailSettings mail, OfficeSettingsReader settings, LetterLeaves leaves, ILogger<Outbox> log)
{
    private const int Batch = 20;
    private const int SaveTries = 10;

    /// <summary>Longer than a batch takes; after it another instance may try.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private readonly string owner = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Batch after batch, until nothing is due.</summary>
    /// <returns>How many letters were tried.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellation)
    {
        var tried = 0;
        while (await ClaimAsync(clock.Now().Utc, cancellation) is { Count: > 0 } batch) tried += await SendAsync(batch, cancellation);
        return tried;
    }

    private async Task<int> SendAsync(List<Guid> batch, CancellationToken cancellation)
    {
        var tried = 0;
        foreach (var id in batch)
        {
            // What the lease no longer covers is left to whoever claims it next.
            if (await OpenAsync(id, cancellation) is not { } open || !await StillGoesAsync(id, cancellation)) continue;
            var result = await transport.SendAsync(open, cancellation);
            // The server may have it already: stopping must not lose that.
            await KeepAsync(id, result, CancellationToken.None);
            tried++;
        }

        return tried;
    }

    private async Task<List<Guid>> ClaimAsync(DateTime now, CancellationToken cancellation)
    {
        var due = await db.Letters.Where(l => l.State == LetterState.Queued && l.DueAt <= now && (l.LeasedUntil == null || l.LeasedUntil < now))
            .OrderBy(l => l.DueAt).ThenBy(l => l.MadeAt).Select(l => l.Id).Take(Batch).ToListAsync(cancellation);
        if (due.Count == 0) return due;
        var until = now + Lease;
        await db.WriteAsync(c => db.Letters
            .Where(l => due.Contains(l.Id) && l.State == LetterState.Queued && l.DueAt <= now && (l.LeasedUntil == null || l.LeasedUntil < now))
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.LeaseOwner, owner).SetProperty(l => l.LeasedUntil, until).SetProperty(l => l.HandingOverAt, (DateTime?)null), c), cancellation);
        var mine = await db.Letters.Where(l => due.Contains(l.Id) && l.LeaseOwner == owner && l.State == LetterState.Queued).Select(l => l.Id).ToListAsync(cancellation);
        return [.. due.Where(mine.Contains)];
    }

    private async Task<OutgoingMail?> OpenAsync(Guid id, CancellationToken cancellation)
    {
        var now = clock.Now().Utc;
        var letter = await db.Letters.AsNoTracking().SingleAsync(l => l.Id == id, cancellation);
        var body = await db.LetterBodies.AsNoTracking().SingleAsync(b => b.LetterId == id, cancellation);
        if (letter.LeaseOwner != owner || letter.State != LetterState.Queued || letter.LeasedUntil < now + (2 * mail.Smtp.Timeout)) return null;
        if (body.Open(sealer) is not { } rendered) return null;
        return OutgoingMail.Of(letter, letter.OpenTo(sealer), rendered, (await settings.CurrentAsync(cancellation)).Settings, mail.From, now);
    }

    /// <summary>The last moment at which a letter can be taken back: from this statement on it counts as leaving.</summary>
    private async Task<bool> StillGoesAsync(Guid id, CancellationToken cancellation)
    {
        var now = clock.Now().Utc;
        return await db.WriteAsync(c => db.Letters.Where(l => l.Id == id && l.LeaseOwner == owner && l.State == LetterState.Queued)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.HandingOverAt, now), c), cancellation) == 1;
    }

    /// <summary>An officer may change the case at the same moment: what the server did stands, so it is written again on top.</summary>
    private async Task KeepAsync(Guid id, MailResult result, CancellationToken cancellation)
    {
        for (var i = 0; i < SaveTries; i++)
        {
            db.ChangeTracker.Clear();
            var letter = await db.Letters.SingleAsync(l => l.Id == id, cancellation);
            if (letter.State != LetterState.Queued) return;
            await ChangeAsync(letter, result, clock.Now(), cancellation);
            if (await db.SaveOrStaleAsync(cancellation) is null) return;
        }

        throw new InvalidOperationException($"Letter {id} could not be recorded: its case changed again and again.");
    }

    private async Task ChangeAsync(OutboxLetter letter, MailResult result, Moment now, CancellationToken cancellation)
    {
        switch (result)
        {
            case MailResult.Left left:
                await leaves.RecordAsync(letter, left.Way, now.Day, now, new Actor.Job(), cancellation);
                break;
            case MailResult.Waits:
                (letter.State, letter.LeaseOwner, letter.LeasedUntil, letter.HandingOverAt) = (LetterState.ToPost, null, null, null);
                break;
            case MailResult.NotTaken not:
                await NotTakenAsync(letter, not.ServersWords, now, cancellation);
                break;
            case MailResult.AddressRefused refused:
                await NotTakenAsync(letter, refused.ServersWords, now, cancellation);
                break;
        }
    }

    private async Task NotTakenAsync(OutboxLetter letter, string serversWords, Moment now, CancellationToken cancellation)
    {
        letter.Attempts++;
        letter.LastError = RetryLadder.WithoutAddresses(serversWords);
        (letter.LeaseOwner, letter.LeasedUntil, letter.HandingOverAt) = (null, null, null);
        NotTaken(log, letter.Kind, letter.Id, letter.Attempts);
        if (RetryLadder.After(letter.Attempts) is { } wait)
        {
            letter.DueAt = now.Utc + wait;
            return;
        }

        letter.State = LetterState.Failed;
        foreach (var request in await leaves.ConcernedAsync(letter, cancellation)) db.Record(request, new LetterFailed(letter.Id, letter.Kind), new Actor.Job(), now.Utc);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Letter {Kind} {Id} was not taken at try {Attempts}.")]
    private static partial void NotTaken(ILogger log, LetterKind kind, Guid id, int attempts);
}
