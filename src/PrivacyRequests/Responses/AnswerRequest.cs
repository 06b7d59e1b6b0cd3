using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Limits;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Responses;

/// <summary>What the officer decided to tell and to give, and how it is handed over.</summary>
public sealed record AnswerChoice(Delivery Delivery, AnswerContent Content, IReadOnlyList<DenialReason> PartDenied);

/// <summary>
/// Answers a request, whole or in part: Civil Code 1798.110, 1798.130(a)(2)–(4), 1798.105; 11 CCR §7022, §7024. The case closes when the
/// letter has left. The twelve-month limit never stands in the way.
/// </summary>
public sealed class AnswerRequest(RequestsDb db, CaseFinder cases, OfficeClock clock, Sealer sealer, AnswerDelivery delivery, LimitFindings limits,
    RemoveEvidence evidence)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, AnswerChoice choice, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        if (request.CannotAnswer(choice.Delivery) is { } refusal) return refusal;
        if (request.CannotActOn(now.Utc) is { } notNow) return notNow;
        var files = await db.Files.CountAsync(f => f.RequestId == request.Id && f.State == FileState.Kept, cancellation);
        if (AnswerRules.WhatIsMissing(request.Right, choice, files) is { } missing) return missing;
        if (choice.PartDenied.Count > 0 && request.CannotDenyFor(choice.PartDenied, await limits.IsThirdAsync(request, cancellation)) is { } notSo) return notSo;
        if (delivery.CannotReach(request, choice.Delivery) is { } unreachable) return unreachable;

        var id = Guid.CreateVersion7(now.Utc);
        var answer = new Answer { Id = id, RequestId = request.Id, PreparedAt = now.Utc, StaffNumber = by.Number, Content = sealer.SealJson(choice.Content, id, nameof(Answer.Content)) };
        db.Answers.Add(answer);
        db.Record(request, request.DecideAnswer(choice.Delivery, id, choice.PartDenied).Event!, by, now.Utc);
        var letter = await delivery.HandOverAsync(request, choice, by, now, cancellation);
        request.DecisionGoesBy(letter.Id, now.Utc);
        await evidence.GoesAsync(request, EvidenceGoes.Decided, by, now.Utc, cancellation);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
