using PrivacyRequests.Correspondence;
using PrivacyRequests.Deletion;
using PrivacyRequests.Limits;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Responses;

/// <param name="Words">What the person reads besides each reason's own sentence.</param>
/// <param name="InternalNote">For the record alone: the facts relied on. Never leaves.</param>
/// <param name="OptedOut">The person of a deletion has opted out already: there is nothing to offer. 11 CCR §7022(g).</param>
public sealed record DenialChoice(IReadOnlyList<DenialReason> Reasons, string Words, string? InternalNote, bool OptedOut = false)
{
    public const int WordsMaxLength = SealedNote.BodyMaxLength;
}

/// <summary>
/// Denies a request as a whole, with its reasons, inside the time to answer: Civil Code 1798.145(h)(2); 11 CCR §7022(a), (f), §7024(a)–(e).
/// It counts once the letter has left.
/// </summary>
public sealed class DenyRequest(RequestsDb db, CaseFinder cases, OfficeClock clock, Sealer sealer, LetterDesk letters, OfficeSettingsReader settings, LimitFindings limits,
    RemoveEvidence evidence, OptedOut optedOut)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, DenialChoice choice, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        choice = choice with { OptedOut = request.Right == Right.Delete && await optedOut.IsAsync(request, choice.OptedOut, cancellation) };
        var letter = DecisionLetters.Denial(request, choice, (await settings.CurrentAsync(cancellation)).Settings);
        var (party, channel) = request.Filing.RouteOf(letter.GoesTo);
        var words = SealedNote.Of(request.Id, choice.Words, now.Utc, sealer);
        var inside = choice.InternalNote is null ? null : SealedNote.Of(request.Id, choice.InternalNote, now.Utc, sealer);
        var third = choice.Reasons.Contains(DenialReason.ThirdIn12Months) && await limits.IsThirdAsync(request, cancellation);
        var step = request.Deny(choice.Reasons, words.Id, inside?.Id, third);
        if (step.Event is null) return step.Refusal;
        // The burden of showing that a request is unfounded or excessive is the office's: Civil Code 1798.145(h)(3).
        if (choice.Reasons.Contains(DenialReason.UnfoundedExcessive) && inside is null) return Refusals.NoBurdenNote;
        if (AddressRules.MayNotGo(letter.GoesTo, request.Filing.StandingOf(party, channel)) is { } notThere) return notThere;
        db.Notes.Add(words);
        if (inside is not null) db.Notes.Add(inside);
        db.Record(request, step.Event, by, now.Utc);
        if (choice.OptedOut) db.Record(request, request.FindOptedOut().Event!, by, now.Utc);

        var (queued, refusal) = await letters.EnqueueAsync(letter, request.Filing, request, party, channel, by, now, cancellation);
        if (queued is null) return refusal;
        request.DecisionGoesBy(queued.Id, now.Utc);
        await evidence.GoesAsync(request, EvidenceGoes.Decided, by, now.Utc, cancellation);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
