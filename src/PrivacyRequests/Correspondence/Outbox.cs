using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// Sends what is due, what has to leave first before the rest. Any number of instances may run it: a letter is claimed by one statement,
/// sent with no transaction open, and its leaving is one durable save. A second copy goes only where a process stopped between the
/// server's yes and the save, and under the same Message-ID.
/// </summary>
public sealed partial class Outbox(
    RequestsDb db, OfficeClock clock, Sealer sealer, LastingHasher hasher, IMailTransport transport, MailSettings mail, OfficeSettingsReader settings, LetterLeaves leaves, ILogger<Outbox> log)
{
    private const int Batch = 20;
    private const int SaveTries = 10;

    /// <summary>A letter that asks so often in vain whether the mail server is there lets another one ask.</summary>
    private const int AsksInARow = 3;

    /// <summary>What <see cref="MailSettings.Lease"/> is where nobody set it.</summary>
    public static readonly TimeSpan Lease = new MailSettings().Lease;

    /// <summary>When the office stops, the letter in hand has so long; after that nobody knows, and it goes again under its Message-ID.</summary>
    public static readonly TimeSpan FinishesWithin = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan LetsOthersAsk = TimeSpan.FromMinutes(10);

    private readonly string owner = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Batch after batch, until nothing is due, the minute is full, or the mail server is away.</summary>
    /// <returns>How many letters were tried.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellation)
    {
        var tried = 0;
        while (await ClaimAsync(clock.Now().Utc, cancellation) is { Count: > 0 } batch)
        {
            var (now, goOn) = (0, false);
            try
            {
                (now, goOn) = await SendAsync(batch, cancellation);
            }
            finally
            {
                await LetGoAsync(batch);
            }

            tried += now;
            if (!goOn) break;
        }

        return tried;
    }

    private async Task<(int Tried, bool GoOn)> SendAsync(List<Guid> batch, CancellationToken cancellation)
    {
        var tried = 0;
        foreach (var id in batch)
        {
            if (cancellation.IsCancellationRequested) return (tried, false);
            // What the lease no longer covers is left to whoever claims it next.
            if (await OpenAsync(id, cancellation) is not { } open) continue;
            if (!await StillGoesAsync(id, cancellation))
            {
                if (await db.RoomAsync(mail, Batch, clock.Now().Utc, cancellation) <= 0) return (tried, false);
                continue;
            }

            if (await TryAsync(open, cancellation) is not { } result)
            {
                await HandBackAsync(id);
                return (tried, false);
            }

            // The server may have it already: stopping must not lose that.
            await KeepAsync(id, (letter, now) => ChangeAsync(letter, result, now, CancellationToken.None), CancellationToken.None, result is MailResult.Left);
            tried++;
            if (result is MailResult.ServerAway) return (tried, false);
        }

        return (tried, true);
    }

    /// <summary>A letter that can't be made into a message must not hold up the others.</summary>
    /// <returns>Null when the office stopped before the server had answered.</returns>
    private async Task<MailResult?> TryAsync(OutgoingMail letter, CancellationToken cancellation)
    {
        using var finishing = new CancellationTokenSource();
        await using var stopping = cancellation.Register(() => finishing.CancelAfter(FinishesWithin));
        try
        {
            return await transport.SendAsync(letter, finishing.Token);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            return new MailResult.NotTaken(failure.GetType().Name);
        }
    }

    private async Task<List<Guid>> ClaimAsync(DateTime now, CancellationToken cancellation)
    {
        var room = await db.RoomAsync(mail, Batch, now, cancellation);
        if (room <= 0) return [];
        var (until, wrong) = (now + mail.LeaseKept, now + (2 * mail.LeaseKept));
        // A lease that ends later than any could was written while a clock was wrong.
        var due = await db.Letters.Where(l => l.State == LetterState.Queued && l.DueAt <= now && (l.LeasedUntil == null || l.LeasedUntil < now || l.LeasedUntil > wrong))
            .OrderBy(l => l.LeavesBy).ThenBy(l => l.MadeAt).Select(l => l.Id).Take(room).ToListAsync(cancellation);
        if (due.Count == 0) return due;
        await db.WriteAsync(c => db.Letters
            .Where(l => due.Contains(l.Id) && l.State == LetterState.Queued && l.DueAt <= now && (l.LeasedUntil == null || l.LeasedUntil < now || l.LeasedUntil > wrong))
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.LeaseOwner, owner).SetProperty(l => l.LeasedUntil, until).SetProperty(l => l.HandingOverAt, (DateTime?)null), c), cancellation);
        var mine = await db.Letters.Where(l => due.Contains(l.Id) && l.LeaseOwner == owner && l.State == LetterState.Queued).Select(l => l.Id).ToListAsync(cancellation);
        return [.. due.Where(mine.Contains)];
    }

    /// <returns>Null when it does not go now: the lease is over, its recipient has had enough for a minute, mail does not reach them, or its text was taken away.</returns>
    private async Task<OutgoingMail?> OpenAsync(Guid id, CancellationToken cancellation)
    {
        var now = clock.Now().Utc;
        var waiting = await db.WaitingAsync(id, cancellation);
        var letter = waiting.Letter;
        if (letter.LeaseOwner != owner || letter.State != LetterState.Queued || letter.LeasedUntil < now + (2 * mail.OneTry)) return null;
        if (waiting.IsStopped)
        {
            await KeepAsync(id, (stopped, moment) => CannotBeMailedAsync(stopped, "", refused: false, moment, cancellation), cancellation);
            return null;
        }

        if (await db.LaterAsync(letter, mail, now, cancellation) is { } later)
        {
            await db.WriteAsync(c => db.Letters.Where(l => l.Id == id && l.LeaseOwner == owner).ExecuteUpdateAsync(s => s.SetProperty(l => l.DueAt, later)
                .SetProperty(l => l.LeaseOwner, (string?)null).SetProperty(l => l.LeasedUntil, (DateTime?)null), c), cancellation);
            return null;
        }

        if (waiting.Body.Open(sealer) is { } rendered) return OutgoingMail.Of(waiting, letter.OpenTo(sealer), rendered, (await settings.CurrentAsync(cancellation)).Settings, mail, now);
        await KeepAsync(id, (emptied, _) => Task.FromResult(emptied.State = LetterState.Cancelled), cancellation);
        return null;
    }

    /// <summary>The last moment at which a letter can be taken back, and at which the minute can be full: from this statement on it counts as leaving.</summary>
    private async Task<bool> StillGoesAsync(Guid id, CancellationToken cancellation)
    {
        var now = clock.Now().Utc;
        var (since, ahead) = MailPace.Around(now);
        var mine = db.Letters.Where(l => l.Id == id && l.LeaseOwner == owner && l.State == LetterState.Queued);
        if (mail.Pace is { } pace) mine = mine.Where(_ => db.Letters.Count(l => l.TriedAt > since && l.TriedAt < ahead) < pace);
        return await db.WriteAsync(c => mine.ExecuteUpdateAsync(s => s.SetProperty(l => l.HandingOverAt, now).SetProperty(l => l.TriedAt, now), c), cancellation) == 1;
    }

    /// <summary>What was claimed and is not tried in this round goes back to its place, also when the office stops.</summary>
    private Task<int> LetGoAsync(List<Guid> batch) => db.WriteAsync(c => db.Letters
        .Where(l => batch.Contains(l.Id) && l.LeaseOwner == owner && l.State == LetterState.Queued && l.HandingOverAt == null)
        .ExecuteUpdateAsync(s => s.SetProperty(l => l.LeaseOwner, (string?)null).SetProperty(l => l.LeasedUntil, (DateTime?)null), c), CancellationToken.None);

    /// <summary>Nobody knows whether the server has it: whoever claims it next sends it under the same Message-ID.</summary>
    private Task<int> HandBackAsync(Guid id) => db.WriteAsync(c => db.Letters.Where(l => l.Id == id && l.LeaseOwner == owner && l.State == LetterState.Queued)
        .ExecuteUpdateAsync(s => s.SetProperty(l => l.HandingOverAt, (DateTime?)null).SetProperty(l => l.LeaseOwner, (string?)null)
            .SetProperty(l => l.LeasedUntil, (DateTime?)null), c), CancellationToken.None);

    /// <summary>An officer may change the case at the same moment: what the server did stands, so it is written again on top.</summary>
    private async Task KeepAsync(Guid id, Func<OutboxLetter, Moment, Task> change, CancellationToken cancellation, bool left = false)
    {
        for (var i = 0; i < SaveTries; i++)
        {
            db.ChangeTracker.Clear();
            var letter = await db.Letters.SingleAsync(l => l.Id == id, cancellation);
            // A report that it came back may have been quicker than the server's yes to a second try.
            if (letter.State != LetterState.Queued && !(left && letter.State == LetterState.CannotBeMailed)) return;
            // Who was paused beyond the lease has nothing to say of a letter that another instance has, or has tried since.
            if (letter.LeaseOwner != owner && !(left && letter.LeaseOwner is null)) return;
            await change(letter, clock.Now());
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
            case MailResult.ServerAway away:
                ServerIsAway(letter, away.ServersWords, now.Utc);
                break;
            case MailResult.AddressRefused refused:
                NotTaken(log, letter.Kind, letter.Id, ++letter.Attempts);
                await db.StopAsync(letter, StopReason.Refused, "", hasher.KeyId, now.Utc, cancellation);
                await CannotBeMailedAsync(letter, refused.ServersWords, refused: true, now, cancellation);
                break;
        }
    }

    private async Task CannotBeMailedAsync(OutboxLetter letter, string serversWords, bool refused, Moment now, CancellationToken cancellation)
    {
        letter.CannotBeMailed(RetryLadder.WithoutAddresses(serversWords));
        foreach (var request in await leaves.ConcernedAsync(letter, cancellation))
            db.Record(request, new LetterCannotBeMailed(letter.Id, letter.Kind, refused), new Actor.Job(), now.Utc);
    }

    /// <summary>Every letter keeps its place and none fails for it; the one that asked shows the server's words.</summary>
    private void ServerIsAway(OutboxLetter letter, string serversWords, DateTime now)
    {
        letter.Attempts++;
        letter.LastError = RetryLadder.WithoutAddresses(serversWords);
        letter.ServerAwayAt ??= now;
        (letter.LeaseOwner, letter.LeasedUntil, letter.HandingOverAt) = (null, null, null);
        if (letter.Attempts % AsksInARow == 0) letter.DueAt = now + LetsOthersAsk;
        NotTaken(log, letter.Kind, letter.Id, letter.Attempts);
    }

    private async Task NotTakenAsync(OutboxLetter letter, string serversWords, Moment now, CancellationToken cancellation)
    {
        // Tries at which nobody was there are no rungs of the ladder.
        letter.Attempts = letter.ServerAwayAt is null ? letter.Attempts + 1 : 1;
        letter.LastError = RetryLadder.WithoutAddresses(serversWords);
        (letter.LeaseOwner, letter.LeasedUntil, letter.HandingOverAt, letter.ServerAwayAt) = (null, null, null, null);
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
