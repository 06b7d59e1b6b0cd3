using PrivacyRequests.Correspondence;
using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Agents;

/// <summary>A letter of fixed words to whoever filed, for the paper that is missing. It moves no date: 11 CCR §7021(b), §7063, §7070.</summary>
public sealed class AskForPapers(RequestsDb db, OfficeClock clock, CaseFinder cases, LetterDesk letters, OfficeSettingsReader settings)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        if (WhyNot(request) is { } refusal) return refusal;
        var now = clock.Now();
        var filing = request.Filing;
        db.RecordAll(filing, new PapersAsked(), by, now.Utc);
        var letter = LetterFor(request, (await settings.CurrentAsync(cancellation)).Settings);
        var (_, notSent) = await letters.EnqueueAsync(letter, filing, null, Party.Filer, filing.ContactChannel, by, now, cancellation);
        return notSent ?? await db.SaveOrStaleAsync(cancellation);
    }

    public static Refusal? WhyNot(PrivacyRequest request) => !request.IsOpen ? Refusals.AlreadyClosed
        : !request.Filing.FiledForAnother ? Refusals.NobodyElseFiled
        : request.Filing.AuthorityMissing ? null : Refusals.AuthoritySeenAlready;

    public static PapersNeededLetter LetterFor(PrivacyRequest request, OfficeSettings office) =>
        new(request.Filing.Reference, request.Filing.Filer, request.Filing.ChildAge, office.SiteAddress + SiteLinks.Status);
}
