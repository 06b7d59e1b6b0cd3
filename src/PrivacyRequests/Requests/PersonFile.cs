using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Limits;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>One case of a person, as the person's page lists it.</summary>
public sealed record PersonCase(CaseRow Row, Right AskedFor, string FilingReference)
{
    public OverlapFacts Facts => new(AskedFor, Row.ClosedOn is null, Row.Outcome);
}

/// <summary>Two requests of the person of which one bears on the other.</summary>
public sealed record PersonOverlap(string Reference, string Other, Bearing Bears);

/// <summary>All requests of one person that this reader may see, the latest first.</summary>
/// <param name="Answered">The answered requests to know that count today, one for each filing.</param>
/// <param name="AnsweredToParents">Those that a parent filed; they count apart. Reference 12.12.</param>
public sealed record PersonShown(IReadOnlyList<PersonCase> Cases, IReadOnlyList<EarlierKnowRequest> Answered, IReadOnlyList<EarlierKnowRequest> AnsweredToParents)
{
    public IReadOnlyList<string> Filings => [.. Cases.Select(c => c.FilingReference).Distinct()];

    public IReadOnlyList<PersonOverlap> Overlaps => [.. from mine in Cases
                                                        from other in Cases
                                                        where mine != other
                                                        let bears = Overlap.Of(mine.Facts, other.Facts)
                                                        where bears is not null
                                                        select new PersonOverlap(mine.Row.Reference, other.Row.Reference, bears.Value)];
}

/// <summary>
/// Query: every request of a confirmed person on one page. A person is a number and nothing else; what is restricted is there only for
/// those who may read it.
/// </summary>
public sealed class PersonFile(RequestsDb db, Sealer sealer)
{
    /// <summary>Null when nobody has this number, or nothing of it may be seen.</summary>
    public async Task<PersonShown?> FindAsync(Guid number, CaseReader mayReadRestricted, DateOnly today, CancellationToken cancellation)
    {
        var rows = await CaseFinder.Visible(db.Requests.AsNoTracking(), mayReadRestricted).Where(r => r.Filing.PersonNumber == number)
            .Facts(db).OrderByDescending(f => f.ReceivedOn).ThenBy(f => f.Reference).ToListAsync(cancellation);
        if (rows.Count == 0) return null;
        return new PersonShown([.. rows.Select(r => new PersonCase(r.Row(sealer, today), r.AskedFor, r.FilingReference))],
            TwelveMonthLimit.Counted(today, [.. rows.Where(r => r.Filer != FilerKind.Parent).Where(IsToKnow).Select(Earlier)]),
            TwelveMonthLimit.Counted(today, [.. rows.Where(r => r.Filer == FilerKind.Parent).Where(IsToKnow).Select(Earlier)]));
    }

    private static bool IsToKnow(CaseRowFacts row) => row.Right.AsksToKnow();

    private static EarlierKnowRequest Earlier(CaseRowFacts row) =>
        new(row.Reference, row.FilingReference, row.ReceivedOn, row.Outcome is Outcome.Answered or Outcome.AnsweredInPart);
}
