using PrivacyRequests.Correspondence;
using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correction;

/// <summary>
/// Whether a value that is never disclosed, as the consumer says it, is the one held: yes or no, to an own address, and never the value.
/// The officer compares it in the system that holds it; it is entered nowhere here. 11 CCR §7023(j).
/// </summary>
public sealed class CompareHeldValue(RequestsDb db, CaseFinder cases, OfficeClock clock, LetterDesk letters)
{
    public async Task<Refusal?> HandleAsync(ShownCase shown, NeverDisclose kind, bool matches, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        var now = clock.Now();
        var step = request.CompareHeldValue(kind, matches);
        if (step.Event is null) return step.Refusal;
        db.Record(request, step.Event, by, now.Utc);
        var letter = new ValueComparedLetter(request.Reference, kind, matches);
        var (party, channel) = request.Filing.RouteOf(letter.GoesTo);
        var (_, refusal) = await letters.EnqueueAsync(letter, request.Filing, request, party, channel, by, now, cancellation);
        return refusal ?? await db.SaveOrStaleAsync(cancellation);
    }
}
