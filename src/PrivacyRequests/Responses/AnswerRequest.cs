using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correction;
using PrivacyRequests.Deletion;
using PrivacyRequests.Limits;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Responses;

/// <summary>What the officer decided to tell and to give, and how it is handed over.</summary>
/// <param name="Note">For the record alone: the totality of the circumstances, the facts relied on. Never leaves.</param>
public sealed record AnswerChoice(Delivery Delivery, AnswerContent Content, IReadOnlyList<DenialReason> PartDenied, string? Note = null)
{
    /// <summary>What is kept or denied item by item names its own reasons.</summary>
    public AnswerChoice WithReasonsOfItsParts() => this with
    {
        PartDenied = [.. PartDenied.Concat(Content.Deletion?.Reasons ?? []).Concat(Content.Correction?.Reasons ?? []).Distinct()],
    };
}

/// <summary>
/// Answers a request, whole or in part: Civil Code 1798.105, 1798.106, 1798.110, 1798.130(a)(2)–(4); 11 CCR §7022–7024. The case closes when the
/// letter has left. The twelve-month limit never stands in the way.
/// </summary>
public sealed class AnswerRequest(RequestsDb db, CaseFinder cases, OfficeClock clock, Sealer sealer, AnswerDelivery delivery, LimitFindings limits,
    RemoveEvidence evidence, ContestedItems contested, OptedOut optedOut, AnswerScan scan)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, AnswerChoice choice, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var items = await contested.OfCaseAsync(request.Id, cancellation);
        choice = (await FilledAsync(choice, request, items, cancellation)).WithReasonsOfItsParts();
        if ((request.CannotAnswer(choice.Delivery) ?? request.CannotActOn(now.Utc) ?? request.IsHeldBack(choice.Content, now.Day)) is { } refusal) return refusal;
        if (await WhatIsMissingAsync(request, choice, items.Count, cancellation) is { } missing) return missing;
        if (choice.PartDenied.Count > 0 && await CannotDenyAsync(request, choice, cancellation) is { } notSo) return notSo;
        if (await scan.WhyNotAsync(request.Id, choice.Content, cancellation) is { } neverLeaves) return neverLeaves;
        if (delivery.CannotReach(request, choice.Delivery) is { } unreachable) return unreachable;

        var id = Guid.CreateVersion7(now.Utc);
        var answer = new Answer { Id = id, RequestId = request.Id, PreparedAt = now.Utc, StaffNumber = by.Number, Content = sealer.SealJson(choice.Content, id, nameof(Answer.Content)) };
        db.Answers.Add(answer);
        var note = choice.Note is null ? null : SealedNote.Of(request.Id, choice.Note, now.Utc, sealer);
        if (note is not null) db.Notes.Add(note);
        foreach (var item in items) (item.Outcome, item.Reason) = choice.Content.Correction!.Items.First(i => i.Number == item.Number) is var told ? (told.Outcome, told.Reason) : default;
        db.Record(request, request.DecideAnswer(choice.Delivery, id, choice.PartDenied, choice.Content.IsNo, choice.Content.Deletion?.Exceptions, note?.Id).Event!, by, now.Utc);
        if (choice.Content.Deletion is { OptedOut: true }) db.Record(request, request.FindOptedOut().Event!, by, now.Utc);
        var letter = await delivery.HandOverAsync(request, choice, by, now, cancellation);
        request.DecisionGoesBy(letter.Id, now.Utc);
        await evidence.GoesAsync(request, EvidenceGoes.Decided, by, now.Utc, cancellation);
        return await db.SaveOrStaleAsync(cancellation);
    }

    /// <summary>What the consumer had asked stands beside each item; a deletion knows whether there is an opt-out to offer.</summary>
    private async Task<AnswerChoice> FilledAsync(AnswerChoice choice, PrivacyRequest request, IReadOnlyList<ContestedItem> items, CancellationToken cancellation)
    {
        var content = choice.Content with { Correction = contested.Filled(choice.Content.Correction, items) };
        if (content.Deletion is { } deletion) content = content with { Deletion = deletion with { OptedOut = await optedOut.IsAsync(request, deletion.OptedOut, cancellation) } };
        return choice with { Content = content };
    }

    private async Task<Refusal?> WhatIsMissingAsync(PrivacyRequest request, AnswerChoice choice, int items, CancellationToken cancellation)
    {
        var files = await db.Files.CountAsync(f => f.RequestId == request.Id && f.State == FileState.Kept, cancellation);
        return AnswerRules.WhatIsMissing(request.Right, choice, files, items);
    }

    private async Task<Refusal?> CannotDenyAsync(PrivacyRequest request, AnswerChoice choice, CancellationToken cancellation)
    {
        if (choice.PartDenied.Contains(DenialReason.Repeat6M) && (await contested.RepeatedAsync(request, cancellation)).Count == 0) return Refusals.NotARepeat;
        return request.CannotDenyFor(choice.PartDenied, await limits.IsThirdAsync(request, cancellation));
    }
}
