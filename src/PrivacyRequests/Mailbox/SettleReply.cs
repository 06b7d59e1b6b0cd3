using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>
/// Act: an officer says what a reply to a closed case is. It is answered, taken as a dispute of the decision from the day it came, or filed
/// because it asks for nothing; a new request is made of it by <see cref="ReceiveMailedRequest"/>. Nothing is reopened. Civil Code 1798.145(h)(2).
/// </summary>
public sealed class SettleReply(RequestsDb db, OfficeClock clock, CaseFinder cases, MailInCase mail, LetterDesk letters, OfficeSettingsReader settings, Sealer sealer)
{
    /// <param name="end">Answered, taken as a dispute, or filed.</param>
    /// <param name="answer">The officer's own words, where it is answered.</param>
    public async Task<Refusal?> HandleAsync(ShownCase shown, ShownMessage on, MailState end, string? answer, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        if (await mail.ForActAsync(on, request, cancellation) is not { } message || message.OpenReading(sealer) is not { } reading) return Refusals.MailDecidedAlready;
        var now = clock.Now();
        if (message.Decide(end, message.FilingId, request.Id, by.Number, now.Utc) is { } refusal) return refusal;
        var refused = end switch
        {
            MailState.Answered => await AnswerAsync(request, reading, answer!, by, now, cancellation),
            MailState.TakenAsDispute => Dispute(request, message, reading, by, now),
            MailState.Filed => null,
            _ => throw new ArgumentOutOfRangeException(nameof(end)),
        };
        if (refused is not null) return refused;
        db.RecordAll(request.Filing, new MailDecided(message.Id, end, null), by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }

    /// <summary>In the officer's own words: they stand on the status page, and a letter carries them to a confirmed address only.</summary>
    private async Task<Refusal?> AnswerAsync(PrivacyRequest request, MailReading reading, string answer, Actor.Staff by, Moment now, CancellationToken cancellation)
    {
        var filing = request.Filing;
        var written = new OfficeMail(answer, Answers: MessageIdShape.IsRight(reading.MessageId) ? reading.MessageId : null);
        var note = SealedNote.Of(request.Id, answer, now.Utc, sealer);
        db.Notes.Add(note);
        db.Record(request, new WroteToPerson(written.Party, filing.ContactChannel, written.MayCarryWords(filing, written.Party), written.Copy, note.Id), by, now.Utc);
        var office = (await settings.CurrentAsync(cancellation)).Settings;
        var (letter, refusal) = await letters.EnqueueAsync(WriteStatusUpdate.LetterFor(filing, written, written.Party, office), filing, request, written.Party, filing.ContactChannel, by, now, cancellation);
        if (letter is not null) letter.Answers = written.Answers;
        return refusal;
    }

    /// <summary>It runs from the day the message came; its words are the person's own.</summary>
    private Refusal? Dispute(PrivacyRequest request, MailMessage message, MailReading reading, Actor.Staff by, Moment now)
    {
        var words = reading.Text.Length > SealedNote.BodyMaxLength ? reading.Text[..(SealedNote.BodyMaxLength - 1)] + "…" : reading.Text;
        var note = SealedNote.Of(request.Id, words, now.Utc, sealer);
        var step = request.OpenDispute(message.ArrivedOn, now.Day, note.Id);
        if (step.Event is null) return step.Refusal;
        db.Notes.Add(note);
        db.Record(request, step.Event, by, now.Utc);
        return null;
    }
}
