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
public sealed class LikelySamePerson(RequestsDb db, LookupHasher hasher, Sealer sealer)
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
        var own = await OwnAsync(request, cancellation);
        var found = new List<(Guid Filing, LookupKind Kind, string Hash)>();
        foreach (var (kind, hashes) in own)
        {
            var others = await db.Lookups.AsNoTracking().Where(l => l.Kind == kind && hashes.Contains(l.Hash) && l.FilingId != request.FilingId)
                .Select(l => l.FilingId).Distinct().ToListAsync(cancellation);
            found.AddRange(others.Select(o => (o, kind, Convert.ToHexString(hashes[0]))));
        }

        var nameWords = own.Count(l => l.Kind == LookupKind.NameWordWithPostalCode);
        return found.GroupBy(f => f.Filing).Select(g => (g.Key, Kinds: KindsOf([.. g], nameWords))).Where(g => g.Kinds.Count > 0).ToDictionary(g => g.Key, g => g.Kinds);
    }

    /// <summary>
    /// Each value once, under every key that is still in use; one that is no longer kept in words, such as an address before it was
    /// changed, under the key it was filed with.
    /// </summary>
    private async Task<List<(LookupKind Kind, List<byte[]> Hashes)>> OwnAsync(PrivacyRequest request, CancellationToken cancellation)
    {
        var people = request.Filing.OpenPeople(sealer);
        var every = hasher.UnderEveryKey.Select(h => FilingLookups.Of(people, null, h)).ToList();
        var kept = every[0].Select((value, i) => (value.Kind, Hashes: every.ConvertAll(e => e[i].Hash))).Where(v => FilingLookup.Tells(v.Kind)).ToList();
        var known = kept.SelectMany(v => v.Hashes).Select(Convert.ToHexString).ToHashSet();
        var filed = await db.Lookups.AsNoTracking().Where(l => l.RequestId == request.Id).ToListAsync(cancellation);
        return [.. kept, .. filed.Where(l => FilingLookup.Tells(l.Kind) && !known.Contains(Convert.ToHexString(l.Hash))).Select(l => (l.Kind, new List<byte[]> { l.Hash }))];
    }

    /// <summary>One word of a name at one postal code is a family; the whole name is a proposal.</summary>
    private static IReadOnlyList<LookupKind> KindsOf(List<(Guid Filing, LookupKind Kind, string Hash)> equal, int nameWords) =>
        [.. equal.GroupBy(e => e.Kind).Where(k => k.Key != LookupKind.NameWordWithPostalCode || k.Count() == nameWords).Select(k => k.Key).Order()];
}
