using PrivacyRequests.Correspondence;
using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

/// <param name="Cents">The estimate: administrative costs, and no more.</param>
/// <param name="Reason">What the person reads: why, and how the estimate comes about.</param>
/// <param name="Burden">For the record: what shows that the request is manifestly unfounded or excessive.</param>
public sealed record FeeChoice(int Cents, string Reason, string Burden)
{
    public const int MostCents = 50_000;
    public const int WordsMaxLength = 2000;
}

/// <summary>
/// Asks a reasonable fee, with the reason and a cost estimate, before anything goes on; the clock runs. Civil Code 1798.145(h)(3); the
/// office's policy of 1 June 2021.
/// </summary>
public sealed class AskFee(RequestsDb db, CaseFinder cases, OfficeClock clock, Sealer sealer, LetterDesk letters, OfficeSettingsReader settings)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, FeeChoice choice, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        if (string.IsNullOrWhiteSpace(choice.Burden)) return Refusals.NoBurdenNote;
        var now = clock.Now();
        var (reason, burden) = (SealedNote.Of(request.Id, choice.Reason, now.Utc, sealer), SealedNote.Of(request.Id, choice.Burden, now.Utc, sealer));
        var step = request.AskFee(choice.Cents, reason.Id, burden.Id, now.Utc);
        if (step.Event is null) return step.Refusal;
        db.Notes.AddRange(reason, burden);
        db.Record(request, step.Event, by, now.Utc);
        var letter = LetterFor(request, choice, (await settings.CurrentAsync(cancellation)).Settings);
        var (_, refusal) = await letters.EnqueueAsync(letter, request.Filing, request, Party.Filer, request.Filing.NoticeChannel(), by, now, cancellation);
        return refusal ?? await db.SaveOrStaleAsync(cancellation);
    }

    public static FeeLetter LetterFor(PrivacyRequest request, FeeChoice choice, OfficeSettings office) => new(request.Reference, choice.Cents,
        request.Filing.MayCarryWords() ? choice.Reason : null, request.StatutoryOn, office.SiteAddress + SiteLinks.Status);
}
