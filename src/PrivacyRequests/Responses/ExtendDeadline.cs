using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

/// <param name="Explanation">The officer's sentence. The person reads it in the letter where the address is confirmed, else on the status page.</param>
/// <param name="WarningAccepted">The officer read that on one reading of the law the time is over, and goes on.</param>
public sealed record ExtensionChoice(ExtensionReason Reason, string Explanation, bool WarningAccepted)
{
    public const int ExplanationMaxLength = 1000;
}

/// <summary>
/// Takes the one extension: 90 days from receipt in all, told and explained inside the first 45. Civil Code 1798.130(a)(2)(A),
/// 1798.145(h)(1). It counts on the day its letter leaves; until then the case keeps its old date.
/// </summary>
public sealed class ExtendDeadline(RequestsDb db, CaseFinder cases, OfficeClock clock, Sealer sealer, LetterDesk letters)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, ExtensionChoice choice, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var explanation = SealedNote.Of(request.Id, choice.Explanation, now.Utc, sealer);
        var step = request.Extend(choice.Reason, explanation.Id, choice.WarningAccepted, now.Day);
        if (step.Event is null) return step.Refusal;
        db.Notes.Add(explanation);
        db.Record(request, step.Event, by, now.Utc);

        var letter = DecisionLetters.Extension(request, choice);
        var (queued, refusal) = await letters.EnqueueAsync(letter, request.Filing, request, Party.Filer, request.Filing.NoticeChannel(), by, now, cancellation);
        if (queued is null) return refusal;
        request.ExtensionGoesBy(queued.Id, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
