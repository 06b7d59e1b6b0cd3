using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Records;

/// <summary>
/// Empties the sealed rows of a closed case: names, addresses, free words, letters' texts, files. The six fields, the history and its
/// chain remain; declarations and what shows an agent's or parent's authority stay with the record. What the cases of a filing share goes with the last of them.
/// 11 CCR §7062(c), §7101.
/// </summary>
public sealed class ThinRecord(RequestsDb db, Sealer sealer, OfficeClock clock, SweepArrivingFiles sweep)
{
    private static readonly FilingPeople Nobody = new() { ConsumerName = "" };

    public async Task<Refusal?> HandleAsync(Guid requestId, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (await db.Requests.Released(now.Day).Include(r => r.Filing).ThenInclude(f => f.Requests).SingleOrDefaultAsync(r => r.Id == requestId, cancellation)
            is not { } request) return Refusals.RecordStillKept;
        var last = clock.Calendar.DateOf(await db.LastActionAsync(request.Id, cancellation));
        var step = request.Thin(last, now.Day);
        if (step.Event is null) return step.Refusal;
        await EmptyAsync(request, now.Day, cancellation);
        var files = await db.Files.Where(f => f.RequestId == request.Id && (f.State == FileState.Kept || f.State == FileState.Paper)).ToListAsync(cancellation);
        foreach (var file in files) file.State = FileState.Arriving;
        db.Record(request, step.Event, new Actor.Job(), now.Utc);
        if (await db.SaveOrStaleAsync(this, cancellation) is { } stale) return stale;

        // Where the process stops here, the sweep of files takes the rest.
        await sweep.TakeAwayAsync([.. files.Select(f => f.Id)], cancellation);
        return null;
    }

    private async Task EmptyAsync(PrivacyRequest request, DateOnly today, CancellationToken cancellation)
    {
        var rows = await db.HangingOnAsync(request, cancellation);
        if (request.Filing.Requests.All(r => r.ThinnedOn is not null)) rows.AddRange(await FilingAsync(request.Filing, cancellation));
        var authority = rows.OfType<EventRow>().Select(e => AuthorityOf(e.Event)).OfType<Guid>().ToHashSet();
        foreach (var row in rows.Where(r => r is not SealedNote note || !authority.Contains(note.Id))) Empty(row, today);
        await db.TakePiecesAsync(rows, cancellation);
    }

    /// <summary>The note on the papers of an agent, a parent or a conservator.</summary>
    private static Guid? AuthorityOf(CaseEvent happened) => happened switch
    {
        AuthorityRecorded recorded => recorded.Note,
        PowerOfAttorneyChecked { Note: var note } => note,
        _ => null,
    };

    /// <summary>What cases share; letters of one case alone were emptied with it.</summary>
    private async Task<List<object>> FilingAsync(Filing filing, CancellationToken cancellation)
    {
        filing.People = sealer.SealJson(Nobody, filing.Id, nameof(Filing.People));
        var rows = await db.HangingOnAsync(filing, cancellation);
        db.AccessLinks.RemoveRange(rows.OfType<AccessLink>());
        return [filing, .. rows.Where(r => r is not AccessLink and not OutboxLetter { RequestId: not null })];
    }

    private void Empty(object row, DateOnly today)
    {
        if (row is MailMessage message)
        {
            message.Clear(today);
            return;
        }

        var entry = db.Entry(row);
        foreach (var value in entry.Properties.Where(p => p.Metadata.ClrType == typeof(byte[]) && p.Metadata.IsNullable)) value.CurrentValue = null;
        if (row is Answer answer) answer.Fill(new AnswerContent(null, ""), sealer);
        if (row is not OutboxLetter letter) return;
        letter.LastError = null;
        // Without its text and its address it can't leave any more.
        if (letter.State != LetterState.Left) letter.State = LetterState.Cancelled;
        entry.Property(nameof(OutboxLetter.To)).CurrentValue = sealer.SealJson(new LetterAddress("", ""), letter.Id, nameof(OutboxLetter.To));
        entry.Property(nameof(OutboxLetter.ToHash)).CurrentValue = Array.Empty<byte>();
    }
}
