using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Responses;

/// <summary>
/// Tells the person that medical records are asked for at another door, and which: Civil Code 1798.145(c)(1). For the whole request it is
/// the decision; for a part the rest goes on here under its own clock.
/// </summary>
public sealed class HandOverToMedicalRecords(RequestsDb db, CaseFinder cases, OfficeClock clock, LetterDesk letters, OfficeSettingsReader settings,
    RemoveEvidence evidence)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, bool whole, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var step = request.HandOverToMedicalRecords(whole);
        if (step.Event is null) return step.Refusal;
        db.Record(request, step.Event, by, now.Utc);

        var letter = DecisionLetters.MedicalRecords(request, whole, (await settings.CurrentAsync(cancellation)).Settings);
        var (queued, refusal) = await letters.EnqueueAsync(letter, request.Filing, request, Party.Filer, request.Filing.NoticeChannel(), by, now, cancellation);
        if (queued is null) return refusal;
        if (whole) request.DecisionGoesBy(queued.Id, now.Utc);
        if (whole) await evidence.GoesAsync(request, EvidenceGoes.Decided, by, now.Utc, cancellation);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
