using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>
/// Puts a stored message where it belongs: place, line of history and acknowledgement in one save. Sorting twice is sorting once.
/// </summary>
public sealed class SortMail(RequestsDb db, OfficeClock clock, Sealer sealer, MailKnowledge knowledge, MailThread thread, AcknowledgeMail acknowledge, LetterComesBack comesBack, LastingHasher hasher)
{
    private const int SaveTries = 10;

    /// <summary>What was stored when a process stopped, oldest first. One that fails is told at the end and does not stand in the way of the others.</summary>
    /// <returns>How many were sorted.</returns>
    public async Task<int> RestAsync(CancellationToken cancellation)
    {
        var rest = await db.Mail.AsNoTracking().Where(m => m.State == MailState.Stored).OrderBy(m => m.ArrivedAt).Select(m => m.Id).ToListAsync(cancellation);
        Exception? failed = null;
        foreach (var id in rest)
        {
            try
            {
                await HandleAsync(id, cancellation);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failed ??= failure;
            }
        }

        if (failed is not null) ExceptionDispatchInfo.Throw(failed);
        return rest.Count;
    }

    public async Task HandleAsync(Guid id, CancellationToken cancellation)
    {
        await TellOutboxAsync(id, cancellation);
        // An officer may change the case at the same moment: the message came all the same, so it is sorted again on top.
        for (var i = 0; i < SaveTries; i++)
        {
            db.ChangeTracker.Clear();
            var message = await db.Mail.SingleAsync(m => m.Id == id, cancellation);
            if (message.State != MailState.Stored) return;
            await SortAsync(message, clock.Now(), cancellation);
            if (await db.SaveOrStaleAsync(cancellation) is null) return;
        }

        throw new InvalidOperationException($"Message {id} could not be sorted: its case changed again and again.");
    }

    /// <summary>Before the message is sorted, so that whoever stops in between does it again: the same report twice changes nothing more.</summary>
    private async Task TellOutboxAsync(Guid id, CancellationToken cancellation)
    {
        var message = await db.Mail.AsNoTracking().SingleAsync(m => m.Id == id, cancellation);
        if (message.State != MailState.Stored) return;
        var reading = message.OpenReading(sealer)!;
        if (reading.Report is not { Action: "failed" } report) return;
        // Whoever got our letter knows its Message-ID: only a server's own report on the address that it went to counts by itself.
        if (reading.ReturnPath is not (null or "") || report.FinalRecipient is not { Length: > 0 } recipient) return;
        if (MailSorting.LetterOf(reading, report, await knowledge.LettersAsync(reading, cancellation)) is not { } letter) return;
        if (!await db.Letters.AnyAsync(l => l.Id == letter.Id && l.ToHash == hasher.Email(recipient), cancellation)) return;
        await comesBack.HandleAsync(letter.MessageId, report.Status, cancellation);
    }

    private async Task SortAsync(MailMessage message, Moment now, CancellationToken cancellation)
    {
        var reading = message.OpenReading(sealer)!;
        var sorted = MailSorting.Sort(reading, await knowledge.OfAsync(reading, cancellation));
        var filing = sorted.Filing is { } found ? await thread.OfAsync(found, cancellation) : null;
        var place = sorted.Place == MailState.Threaded ? MailThread.PlaceIn(filing!, MailState.Threaded) : sorted.Place;
        message.Sort(place, filing?.Id, sorted.Letter, now.Utc);
        if (filing is not null) thread.Record(message.Id, filing, place, sorted.Place == MailState.Threaded ? WriterOf(filing, reading) : new Actor.Job(), now.Utc);
        await acknowledge.EnqueueAsync(message, reading, now, cancellation);
    }

    /// <summary>Whose confirmed address it came from.</summary>
    private Actor WriterOf(Filing filing, MailReading reading) =>
        MailKnowledge.IsConfirmed(filing, filing.OpenPeople(sealer), Party.Filer, reading.From!.Address) ? Actor.ByLink(filing.Filer) : new Actor.Consumer();
}
