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
        if (rows.Count == 0 && Hashes(typed.Trim()) is { Count: > 0 } hashes) rows = await ByHashesAsync(hashes, mayReadRestricted, cancellation);
        return new SearchResult([.. rows.Take(Most).Select(r => r.Row(sealer, today))], rows.Count > Most);
    }

    private Task<List<CaseRowFacts>> ByReferenceAsync(string beginning, CaseReader mayReadRestricted, CancellationToken cancellation) =>
        CaseFinder.Visible(db.Requests, mayReadRestricted).BeginningWith(beginning).Facts(db)
            .OrderBy(f => f.Reference).Take(Most + 1).ToListAsync(cancellation);

    /// <summary>Along the look-ups of the first value, the latest first; the other values must be there as well.</summary>
    private Task<List<CaseRowFacts>> ByHashesAsync(List<FilingLookup> hashes, CaseReader mayReadRestricted, CancellationToken cancellation)
    {
        var found = Of(hashes[0]);
        foreach (var other in hashes.Skip(1))
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

    private IQueryable<Lookup> Of(FilingLookup value)
    {
        var (kind, hash) = value;
        return db.Lookups.Where(l => l.Kind == kind && l.Hash == hash);
    }

    private List<FilingLookup> Hashes(string typed)
    {
        if (typed.Contains('@', StringComparison.Ordinal)) return [new FilingLookup(LookupKind.Email, hasher.Email(typed))];
        if (!typed.Any(char.IsLetter) && hasher.Phone(typed) is { } phone) return [new FilingLookup(LookupKind.Phone, phone)];
        return [.. hasher.NameWords(typed).Select(h => new FilingLookup(LookupKind.NameWord, h))];
    }
}
