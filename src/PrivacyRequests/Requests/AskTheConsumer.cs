using PrivacyRequests.Correspondence;
using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>
/// A question in the officer's words. It stands on the status page; the letter carries it to a confirmed address only. It moves no date:
/// 11 CCR §7021(b).
/// </summary>
public sealed class AskTheConsumer(RequestsDb db, OfficeClock clock, CaseFinder cases, LetterDesk letters, OfficeSettingsReader settings, Sealer sealer)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, string question, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var filing = request.Filing;
        var note = SealedNote.Of(request.Id, question, now.Utc, sealer);
        var step = request.AskTheConsumer(note.Id, now.Utc);
        if (step.Event is null) return step.Refusal;
        db.Notes.Add(note);
        db.Record(request, step.Event, by, now.Utc);
        var letter = LetterFor(filing, question, (await settings.CurrentAsync(cancellation)).Settings);
        var (_, refusal) = await letters.EnqueueAsync(letter, filing, request, Party.Filer, filing.ContactChannel, by, now, cancellation);
        return refusal ?? await db.SaveOrStaleAsync(cancellation);
    }

    public static QuestionLetter LetterFor(Filing filing, string question, OfficeSettings office) => new(filing.Reference, office.SiteAddress + SiteLinks.Status,
        filing.StandingOf(Party.Filer, filing.ContactChannel) >= AddressStanding.Confirmed ? question : null);
}
