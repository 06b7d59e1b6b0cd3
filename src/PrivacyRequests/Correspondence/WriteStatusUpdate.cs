using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// Act: somebody in the office writes to the people of a case, in words of their own. They stand on the status page; a letter carries them
/// to a confirmed address only. It moves no date: 11 CCR §7021(b).
/// </summary>
public sealed class WriteStatusUpdate(RequestsDb db, CaseFinder cases, LetterDesk letters, OfficeClock clock, OfficeSettingsReader settings, Sealer sealer)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, OfficeMail mail, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.NoSuchCase;
        var filing = request.Filing;
        if (mail.CannotGo(filing) is { } cannot) return cannot;
        var now = clock.Now();
        var office = (await settings.CurrentAsync(cancellation)).Settings;
        var note = SealedNote.Of(request.Id, mail.Words, now.Utc, sealer);
        db.Notes.Add(note);
        db.Record(request, new WroteToPerson(mail.Party, mail.ChannelTo(filing, mail.Party), mail.MayCarryWords(filing, mail.Party), mail.Copy, note.Id), by, now.Utc);
        foreach (var party in mail.Copy ? new[] { mail.Party, mail.CopyParty } : [mail.Party])
        {
            var (letter, refusal) = await letters.EnqueueAsync(LetterFor(filing, mail, party, office), filing, request, party, mail.ChannelTo(filing, party), by, now, cancellation);
            if (letter is null) return refusal;
            if (party == mail.Party) letter.Answers = mail.Answers;
        }

        return await db.SaveOrStaleAsync(cancellation);
    }

    public static StatusUpdateLetter LetterFor(Filing filing, OfficeMail mail, Party party, OfficeSettings office) =>
        new(filing.Reference, office.SiteAddress + SiteLinks.Status, mail.MayCarryWords(filing, party) ? mail.Words : null);
}
