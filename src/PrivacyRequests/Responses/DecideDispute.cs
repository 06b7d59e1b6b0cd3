using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

/// <param name="Words">What the person reads: the reasons, and what is done where it changes.</param>
public sealed record DisputeChoice(DisputeOutcome Outcome, string Words)
{
    public const int WordsMaxLength = SealedNote.BodyMaxLength;
}

/// <summary>
/// A disputed denial was looked at again; by another officer than the one who denied it, where there is one. It counts when its letter
/// has left. Civil Code 1798.145(h)(2).
/// </summary>
public sealed class DecideDispute(RequestsDb db, CaseFinder cases, OfficeClock clock, Sealer sealer, Correspondence.LetterDesk letters, Deciders deciders)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, DisputeChoice choice, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var words = SealedNote.Of(request.Id, choice.Words, now.Utc, sealer);
        var deniedBy = await deciders.OfDenialAsync(request.Id, cancellation);
        var step = request.DecideDispute(choice.Outcome, words.Id, by.Number, deniedBy, await deciders.IsThereAnotherAsync(by.Number, cancellation));
        if (step.Event is null) return step.Refusal;
        db.Notes.Add(words);
        db.Record(request, step.Event, by, now.Utc);

        var letter = LetterFor(request, choice);
        var (party, channel) = request.Filing.RouteOf(letter.GoesTo);
        var (queued, refusal) = await letters.EnqueueAsync(letter, request.Filing, request, party, channel, by, now, cancellation);
        if (queued is null) return refusal;
        request.DisputeGoesBy(queued.Id);
        return await db.SaveOrStaleAsync(cancellation);
    }

    /// <summary>What was held may be spoken of only to a person who was verified, at an own address.</summary>
    public static DisputeLetter LetterFor(PrivacyRequest request, DisputeChoice choice) => new(request.Reference, choice.Outcome,
        request.Verification == Verification.VerificationStatus.Verified || request.Filing.MayCarryWords() ? choice.Words : null,
        request.Verification == Verification.VerificationStatus.Verified);
}

/// <summary>Query: who decided the denial of a case, and whether somebody else may decide.</summary>
public sealed class Deciders(RequestsDb db)
{
    public Task<int?> OfDenialAsync(Guid requestId, CancellationToken cancellation) => db.Events
        .Where(e => e.RequestId == requestId && (e.Kind == nameof(DenialDecided) || e.Kind == nameof(AnswerDecided)))
        .OrderByDescending(e => e.Sequence).Select(e => e.StaffNumber).FirstOrDefaultAsync(cancellation);

    public Task<bool> IsThereAnotherAsync(int than, CancellationToken cancellation) =>
        (from u in db.Users
         join held in db.UserRoles on u.Id equals held.UserId
         join role in db.Roles on held.RoleId equals role.Id
         where role.Name == OfficeRole.Officer && !u.Deactivated && u.Number != than
         select u.Id).AnyAsync(cancellation);
}
