using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>What a search found: the latest first, at most <see cref="RequestSearch.Most"/>; whether there is more.</summary>
public sealed record SearchResult(IReadOnlyList<CaseRow> Rows, bool More);

/// <summary>
/// Query: cases by reference or its beginning, e-mail, phone, or name words, all of which must match. Only whole words are found:
/// the look-up table holds hashes.
/// </summary>
public sealed class RequestSearch(RequestsDb db, Sealer sealer, LookupHasher hasher)
{
    public const int Most = 50;
    public const int TypedMaxLength = 200;
    private const int BeginningAtLeast = 4;

    public async Task<SearchResult> FindAsync(string typed, CaseReader mayReadRestricted, DateOnly today, CancellationToken cancellation)
    {
        var rows = Reference.Beginning(typed) is { Length: >= BeginningAtLeast } beginning
            ? await ByReferenceAsync(beginning, mayReadRestricted, cancellation)
            : [];
        if (rows.Count == 0 && Values(typed.Trim()) is { Count: > 0 } values) rows = await ByValuesAsync(values, mayReadRestricted, cancellation);
        return new SearchResult([.. rows.Take(Most).Select(r => r.Row(sealer, today))], rows.Count > Most);
    }

    private Task<List<CaseRowFacts>> ByReferenceAsync(string beginning, CaseReader mayReadRestricted, CancellationToken cancellation) =>
        CaseFinder.Visible(db.Requests, mayReadRestricted).BeginningWith(beginning).Facts(db)
            .OrderBy(f => f.Reference).Take(Most + 1).ToListAsync(cancellation);

    /// <summary>Along the look-ups of the first value, the latest first; the other values must be there as well.</summary>
    private Task<List<CaseRowFacts>> ByValuesAsync(List<LookedFor> values, CaseReader mayReadRestricted, CancellationToken cancellation)
    {
        var found = Of(values[0]);
        foreach (var other in values.Skip(1))
        {
            var also = Of(other).Select(l => l.RequestId);
            found = found.Where(l => also.Contains(l.RequestId));
        }

        var visible = CaseFinder.Visible(db.Requests, mayReadRestricted).Facts(db);
        return (from l in found
                join f in visible on l.RequestId equals f.RequestId
                orderby l.At descending
                select f).Take(Most + 1).ToListAsync(cancellation);
    }

    private IQueryable<Lookup> Of(LookedFor value)
    {
        var (kind, hashes) = value;
        return db.Lookups.Where(l => l.Kind == kind && hashes.Contains(l.Hash));
    }

    /// <summary>Each value that was typed, under every key in use.</summary>
    private List<LookedFor> Values(string typed)
    {
        var every = hasher.UnderEveryKey;
        if (typed.Contains('@', StringComparison.Ordinal)) return [new LookedFor(LookupKind.Email, [.. every.Select(h => h.Email(typed))])];
        if (!typed.Any(char.IsLetter) && LookupHasher.NormalPhone(typed) is not null) return [new LookedFor(LookupKind.Phone, [.. every.Select(h => h.Phone(typed)!)])];
        return [.. LookupHasher.Words(typed).Select(word => new LookedFor(LookupKind.NameWord, [.. every.SelectMany(h => h.NameWords(word))]))];
    }

    private sealed record LookedFor(LookupKind Kind, List<byte[]> Hashes);
}
