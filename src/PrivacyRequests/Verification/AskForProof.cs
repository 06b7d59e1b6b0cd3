using PrivacyRequests.Correspondence;
using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>
/// Sends the questions that check who is asking. They follow from the right and what it is about, so that a known and an unknown person
/// get the same letter. It moves no date. 11 CCR §7060(c)–(d), §7021(b).
/// </summary>
public sealed class AskForProof(RequestsDb db, OfficeClock clock, CaseFinder cases, LetterDesk letters, OfficeSettingsReader settings, DataPointReader points)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var filing = request.Filing;
        var letter = LetterFor(request, (await settings.CurrentAsync(cancellation)).Settings, await points.CurrentAsync(cancellation));
        var step = request.AskForProof(letter.Questions.Count, letter.Declaration, now.Utc);
        if (step.Event is null) return step.Refusal;
        db.Record(request, step.Event, by, now.Utc);
        var (_, refusal) = await letters.EnqueueAsync(letter, filing, request, Party.Filer, filing.ContactChannel, by, now, cancellation);
        return refusal ?? await db.SaveOrStaleAsync(cancellation);
    }

    public static MoreProofLetter LetterFor(PrivacyRequest request, OfficeSettings office, DataPointList points) => new(request.Filing.Reference,
        Questions.For(request, points), office.SiteAddress + SiteLinks.Status, Questions.AskForDeclaration(request.Right), points);
}
