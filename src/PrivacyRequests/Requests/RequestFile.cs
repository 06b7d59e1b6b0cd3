using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correction;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.OptOut;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

/// <summary>A letter of the case as the file lists it.</summary>
public sealed record FileLetter(Guid Id, LetterKind Kind, Channel Channel, Party Party, LetterState State, DateTime MadeAt, DateOnly? LeftOn, LetterWay? Way, string? LastError);

/// <summary>An address with what is known of it.</summary>
public sealed record FileAddress(Party Party, Channel Channel, string Address, AddressStanding Standing);

/// <summary>Everything that the case file shows.</summary>
public sealed record CaseFile(
    PrivacyRequest Request,
    FilingPeople People,
    string? Description,
    string? AssignedTo,
    IReadOnlyList<FileAddress> Addresses,
    CaseHistory History,
    IReadOnlyList<CaseFinding> Findings,
    IReadOnlyList<FileLetter> Letters,
    IReadOnlyList<DataPointCheck> Checks,
    IReadOnlyList<(string Name, long Length)> Files,
    IReadOnlyList<ItemToRead> Items)
{
    /// <summary>Of a choice: what has stopped.</summary>
    public ChoiceProof? Proof { get; init; }
}

/// <summary>Query: one case with all that belongs to it; each part along its index.</summary>
public sealed class RequestFile(RequestsDb db, CaseFinder cases, Sealer sealer, RequestHistory history, HiddenReferences hidden, LikelySamePerson persons,
    ContestedItems contested)
{
    /// <summary>Null when there is no such case that this reader may see.</summary>
    public async Task<CaseFile?> FindAsync(string reference, CaseReader mayReadRestricted, DateOnly today, Words words, CancellationToken cancellation)
    {
        if (await cases.FindAsync(reference, mayReadRestricted, cancellation) is not { } request) return null;
        var filing = request.Filing;
        var people = filing.OpenPeople(sealer);
        var staff = await db.Users.AsNoTracking().ToDictionaryAsync(u => u.Number, u => u.Name, cancellation);
        var lines = await hidden.LeaveOutAsync(await history.OfAsync(request, staff, words, cancellation), mayReadRestricted, cancellation);
        var same = await SamePersonAsync(request, mayReadRestricted, cancellation);
        return new CaseFile(
            request, people, filing.OpenDescription(sealer),
            request.AssignedTo is { } number ? staff.GetValueOrDefault(number) : null,
            [.. AddressesOf(filing, people)], lines,
            CaseFinding.Of(request, [.. lines.Lines.Select(l => l.Event)], same, today),
            await LettersAsync(request, cancellation),
            await db.DataPointChecks.AsNoTracking().Where(c => c.RequestId == request.Id).OrderBy(c => c.Point).ToListAsync(cancellation),
            await FilesAsync(request, cancellation),
            request.Contested.Count == 0 ? [] : await contested.ToReadAsync([request.Id], cancellation))
        {
            Proof = request.IsChoice ? (await ChoiceProofs.OfAsync(db, [request], cancellation))[0] : null,
        };
    }

    private static IEnumerable<FileAddress> AddressesOf(Filing filing, FilingPeople people)
    {
        foreach (var party in filing.FiledForAnother ? new[] { Party.Filer, Party.Consumer } : [Party.Filer])
        {
            if (people.EmailOf(party) is { } email) yield return new FileAddress(party, Channel.Email, email, filing.StandingOf(party, Channel.Email));
            if (people.PostalAddressOf(party) is { } postal) yield return new FileAddress(party, Channel.Post, postal, filing.StandingOf(party, Channel.Post));
        }
    }

    private Task<List<FileLetter>> LettersAsync(PrivacyRequest request, CancellationToken cancellation) =>
        db.Letters.AsNoTracking().Where(l => l.FilingId == request.FilingId && (l.RequestId == null || l.RequestId == request.Id)).OrderByDescending(l => l.MadeAt)
            .Select(l => new FileLetter(l.Id, l.Kind, l.Channel, l.Party, l.State, l.MadeAt, l.LeftOn, l.Way, l.LastError)).ToListAsync(cancellation);

    private async Task<IReadOnlyList<(string Name, long Length)>> FilesAsync(PrivacyRequest request, CancellationToken cancellation)
    {
        var kept = await db.Files.AsNoTracking().Where(f => f.RequestId == request.Id && f.State == FileState.Kept).ToListAsync(cancellation);
        return [.. kept.OrderBy(f => f.At).Select(f => (sealer.OpenText(f.Name, f.Id, nameof(StoredFile.Name)), f.Length))];
    }

    /// <summary>A restricted filing is not named to whoever may not read it.</summary>
    private async Task<SamePersonCases> SamePersonAsync(PrivacyRequest request, CaseReader mayReadRestricted, CancellationToken cancellation)
    {
        var others = await persons.OfAsync(request, mayReadRestricted, cancellation);
        return new SamePersonCases(
            [.. others.Where(o => o.Confirmed).Select(o => o.FilingReference).Distinct()],
            [.. others.Where(o => !o.Confirmed).Select(o => o.FilingReference).Distinct()]);
    }
}
