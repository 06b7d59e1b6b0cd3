using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

/// <summary>A disputed denial in the queue, with its own due date.</summary>
public sealed record DisputeRow(string Reference, string Person, Right Right, DateOnly ReceivedOn, DateOnly TargetOn, Standing Standing, bool LetterNotOut);

/// <summary>Query: the disputes that nobody has answered yet, the earliest first.</summary>
public sealed class OpenDisputes(RequestsDb db, Sealer sealer)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<DisputeRow>> ListAsync(CaseReader reader, DateOnly today, CancellationToken cancellation)
    {
        var open = await CaseFinder.Visible(db.Requests, reader).Where(r => r.DisputedOn != null && r.DisputeAnsweredOn == null)
            .OrderBy(r => r.DisputedOn).ThenBy(r => r.Reference).Take(Most)
            .Select(r => new { r.Reference, r.Right, r.FilingId, r.Filing.People, On = r.DisputedOn!.Value, LetterNotOut = r.DisputeLetterId != null }).ToListAsync(cancellation);
        return [.. open.Select(r => (Row: r, Clock: DeadlineRules.Dispute(r.On))).Select(r => new DisputeRow(
            r.Row.Reference, sealer.OpenJson<FilingPeople>(r.Row.People, r.Row.FilingId, nameof(Filing.People)).ShownName, r.Row.Right, r.Row.On,
            r.Clock.Target, r.Clock.StandingOn(today), r.Row.LetterNotOut))];
    }
}
