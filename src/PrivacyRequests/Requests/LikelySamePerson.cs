using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>One case of another filing that may be, or was found to be, the same person's.</summary>
public sealed record OtherCase(string Reference, string FilingReference, DateOnly ReceivedOn, Right Right, Outcome? Outcome, IReadOnlyList<LookupKind> By, bool Confirmed)
{
    public required CaseStage Stage { get; init; }
    public required DateOnly TargetOn { get; init; }
    public required DateOnly StatutoryOn { get; init; }
    public DateOnly? ClosedOn { get; init; }

    public OverlapFacts Facts => new(Right, ClosedOn is null, Outcome);
}

/// <summary>
/// Query: the cases of other filings with an equal e-mail, phone, or whole name with postal code: a proposal for staff, on which nothing
/// that a requester reads ever rests. And those that an officer confirmed.
/// </summary>
public sealed class LikelySamePerson(RequestsDb db)
{
    public async Task<IReadOnlyList<OtherCase>> OfAsync(PrivacyRequest request, CaseReader mayReadRestricted, CancellationToken cancellation)
    {
        var by = await EqualAsync(request, cancellation);
        var filings = by.Keys.ToList();
        var number = request.Filing.PersonNumber;
        var rows = await CaseFinder.Visible(db.Requests.AsNoTracking(), mayReadRestricted)
            .Where(r => r.FilingId != request.FilingId && (r.Filing.PersonNumber == number || filings.Contains(r.FilingId)))
            .Facts(db).OrderByDescending(r => r.ReceivedOn).ThenBy(r => r.Reference).ToListAsync(cancellation);
        return [.. rows.Select(r => new OtherCase(r.Reference, r.FilingReference, r.ReceivedOn, r.AskedFor, r.Outcome, by.GetValueOrDefault(r.FilingId, []), r.PersonNumber == number)
        {
            Stage = r.Stage,
            TargetOn = r.TargetOn,
            StatutoryOn = r.StatutoryOn,
            ClosedOn = r.ClosedOn,
        })];
    }

    private async Task<Dictionary<Guid, IReadOnlyList<LookupKind>>> EqualAsync(PrivacyRequest request, CancellationToken cancellation)
    {
        var own = await db.Lookups.AsNoTracking().Where(l => l.RequestId == request.Id
            && (l.Kind == LookupKind.Email || l.Kind == LookupKind.Phone || l.Kind == LookupKind.NameWordWithPostalCode)).ToListAsync(cancellation);
        var found = new List<(Guid Filing, LookupKind Kind, string Hash)>();
        foreach (var mine in own)
        {
            var others = await db.Lookups.AsNoTracking().Where(l => l.Kind == mine.Kind && l.Hash == mine.Hash && l.FilingId != request.FilingId)
                .Select(l => l.FilingId).Distinct().ToListAsync(cancellation);
            found.AddRange(others.Select(o => (o, mine.Kind, Convert.ToHexString(mine.Hash))));
        }

        var nameWords = own.Count(l => l.Kind == LookupKind.NameWordWithPostalCode);
        return found.GroupBy(f => f.Filing).Select(g => (g.Key, Kinds: KindsOf([.. g], nameWords))).Where(g => g.Kinds.Count > 0).ToDictionary(g => g.Key, g => g.Kinds);
    }

    /// <summary>One word of a name at one postal code is a family; the whole name is a proposal.</summary>
    private static IReadOnlyList<LookupKind> KindsOf(List<(Guid Filing, LookupKind Kind, string Hash)> equal, int nameWords) =>
        [.. equal.GroupBy(e => e.Kind).Where(k => k.Key != LookupKind.NameWordWithPostalCode || k.Count() == nameWords).Select(k => k.Key).Order()];
}
