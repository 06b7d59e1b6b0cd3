using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.OptOut;

/// <summary>One system of a choice, as it stands.</summary>
/// <param name="ConfirmedBy">Who in the office confirmed it.</param>
public sealed record SystemProof(int Number, string System, string Recipients, DateOnly? StoppedOn, string? ConfirmedBy);

/// <summary>What the person can check: "received on …", per system "stopped on …, confirmed by …", "processed on …". 11 CCR §7026(g), §7027(h).</summary>
/// <param name="ProcessedOn">Only when every system has confirmed and the letter has left.</param>
public sealed record ChoiceProof(
    Guid RequestId, string Reference, Right Right, DateOnly ReceivedOn, DateOnly DoneBy, DateOnly? InForceSince, IReadOnlyList<SystemProof> Systems, DateOnly? ProcessedOn, bool Refused);

/// <summary>Query: the proof of each choice of a filing.</summary>
public static class ChoiceProofs
{
    public static async Task<IReadOnlyList<ChoiceProof>> OfAsync(RequestsDb db, IReadOnlyList<PrivacyRequest> requests, CancellationToken cancellation)
    {
        var ids = requests.Where(r => r.IsChoice).Select(r => r.Id).ToList();
        if (ids.Count == 0) return [];
        var items = await db.SuppressItems.AsNoTracking().Where(i => ids.Contains(i.RequestId)).OrderBy(i => i.Number).ToListAsync(cancellation);
        var numbers = items.Select(i => i.ConfirmedBy).OfType<int>().Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(u => numbers.Contains(u.Number)).ToDictionaryAsync(u => u.Number, u => u.Name, cancellation);
        return [.. requests.Where(r => r.IsChoice).OrderBy(r => r.Number).Select(r => new ChoiceProof(r.Id, r.Reference, r.AskedFor, r.ReceivedOn, r.StatutoryOn, r.InForceSince,
            [.. items.Where(i => i.RequestId == r.Id).Select(i => new SystemProof(i.Number, i.System, i.Recipients, i.StoppedOn, i.ConfirmedBy is { } n ? names.GetValueOrDefault(n) : null))],
            r.Outcome == Responses.Outcome.CarriedOut ? r.ClosedOn : null, r.Outcome is { } outcome && outcome != Responses.Outcome.CarriedOut))];
    }
}
