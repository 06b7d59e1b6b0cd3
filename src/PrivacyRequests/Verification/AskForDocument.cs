using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>
/// Asks for one paper in one case, after the officer wrote why nothing less is enough. The letter says which lines may be covered, and that
/// the paper is removed. It moves no date. 11 CCR §7060(c)–(d), §7021(b).
/// </summary>
public sealed class AskForDocument(RequestsDb db, OfficeClock clock, CaseFinder cases, LetterDesk letters, OfficeSettingsReader settings, Sealer sealer)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, string reason, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var filing = request.Filing;
        var note = SealedNote.Of(request.Id, reason, now.Utc, sealer);
        var earlier = await db.Evidence.Where(e => e.RequestId == request.Id).OrderByDescending(e => e.AskedAt).ToListAsync(cancellation);
        var step = request.AskForDocument(note.Id, now.Utc, earlier.FirstOrDefault()?.State);
        if (step.Event is null) return step.Refusal;
        // What never came is not waited for any more: its link has ended.
        foreach (var old in earlier.Where(e => e.State == EvidenceState.Asked)) (old.State, old.RemovedAt) = (EvidenceState.Removed, now.Utc);
        db.Notes.Add(note);
        db.Evidence.Add(new Evidence { Id = Guid.CreateVersion7(now.Utc), RequestId = request.Id, AskedAt = now.Utc, State = EvidenceState.Asked });
        db.Record(request, step.Event, by, now.Utc);
        var (link, token, _) = AccessLink.New(LinkPurpose.Document, now.Utc, Evidence.KeptFor, filing.Id, request.Id, channel: filing.ContactChannel);
        db.AccessLinks.Add(link);
        var letter = LetterFor(request, now, (await settings.CurrentAsync(cancellation)).Settings, token);
        var (_, refusal) = await letters.EnqueueAsync(letter, filing, request, Party.Filer, filing.ContactChannel, by, now, cancellation);
        return refusal ?? await db.SaveOrStaleAsync(cancellation);
    }

    public static DocumentLetter LetterFor(PrivacyRequest request, Moment now, OfficeSettings office, string token) =>
        new(request.Filing.Reference, office.SiteAddress + SiteLinks.SendDocument(token), AccessLink.LastDay(office, now.Utc, Evidence.KeptFor));
}
