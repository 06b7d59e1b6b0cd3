using PrivacyRequests.Correspondence;
using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>
/// A copy without proof: no specific piece leaves, the person is told at once, and the request is evaluated as one for categories; here,
/// or in the filing's own categories case. Its dates stay. 11 CCR §7024(a), §7062(f).
/// </summary>
public sealed class FallBackToCategories(RequestsDb db, OfficeClock clock, CaseFinder cases, LetterDesk letters, OfficeSettingsReader settings,
    RemoveEvidence evidence)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var filing = request.Filing;
        var other = CategoriesCaseOf(request);
        var step = request.FallBackToCategories(other, now.Day);
        if (step.Event is null) return step.Refusal;
        db.Record(request, step.Event, by, now.Utc);
        if (!request.IsOpen) await evidence.GoesAsync(request, EvidenceGoes.Decided, by, now.Utc, cancellation);
        var letter = LetterFor(request, other, (await settings.CurrentAsync(cancellation)).Settings);
        var (_, refusal) = await letters.EnqueueAsync(letter, filing, request, Party.Filer, filing.ContactChannel, by, now, cancellation);
        return refusal ?? await db.SaveOrStaleAsync(cancellation);
    }

    public static CategoriesInsteadLetter LetterFor(PrivacyRequest request, PrivacyRequest? other, OfficeSettings office) =>
        new(request.Filing.Reference, (other ?? request).StatutoryOn, other is not null, office.SiteAddress + SiteLinks.Status);

    /// <summary>The filing's own case on categories, while its answer is still to come; one that has ended can't speak for this one.</summary>
    public static PrivacyRequest? CategoriesCaseOf(PrivacyRequest request) =>
        request.Filing.Requests.FirstOrDefault(r => r != request && r is { Right: Right.KnowCategories, IsOpen: true } && r.Decision is null);
}
