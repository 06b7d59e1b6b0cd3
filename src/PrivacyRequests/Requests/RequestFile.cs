using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correction;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
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

    /// <summary>Of other filings: linked, never merged. Confirmed ones first.</summary>
    public IReadOnlyList<OtherRequest> Others { get; init; } = [];

    /// <summary>Papers that were sent for a correction.</summary>
    public IReadOnlyList<KeptFile> Papers { get; init; } = [];

    /// <summary>Cases of the same filing that bear on this one.</summary>
    public IReadOnlyList<(PrivacyRequest Case, Bearing Bears)> Together => [.. Request.Filing.Requests.Where(r => r.Id != Request.Id).OrderBy(r => r.Number)
        .Select(r => (Case: r, Bears: Overlap.Of(Overlap.FactsOf(Request), Overlap.FactsOf(r)))).Where(p => p.Bears is not null).Select(p => (p.Case, p.Bears!.Value))];

    /// <summary>What came by mail, the newest first.</summary>
    public IReadOnlyList<CaseMessage> Messages { get; init; } = [];
}

/// <summary>Another request of the same person, confirmed or likely, and how it bears on this one.</summary>
public sealed record OtherRequest(OtherCase Case, Bearing? Bears);

/// <summary>Query: one case with all that belongs to it; each part along its index.</summary>
public sealed class RequestFile(RequestsDb db, CaseFinder cases, Sealer sealer, RequestHistory history, HiddenReferences hidden, LikelySamePerson persons,
    ContestedItems contested, MailInCase mail)
{
    /// <summary>Null when there is no such case that this reader may see.</summary>
    public async Task<CaseFile?> FindAsync(string reference, CaseReader mayReadRestricted, DateOnly today, Words words, CancellationToken cancellation)
    {
        if (await cases.FindAsync(reference, mayReadRestricted, cancellation) is not { } request) return null;
        var filing = request.Filing;
        var people = filing.OpenPeople(sealer);
        var staff = await db.Users.AsNoTracking().ToDictionaryAsync(u => u.Number, u => u.Name, cancellation);
        var lines = await hidden.LeaveOutAsync(await history.OfAsync(request, staff, words, cancellation), mayReadRestricted, cancellation);
        var others = await persons.OfAsync(request, mayReadRestricted, cancellation);
        var files = await FilesAsync(request, cancellation);
        return new CaseFile(
            request, people, filing.OpenDescription(sealer),
            request.AssignedTo is { } number ? staff.GetValueOrDefault(number) : null,
            [.. AddressesOf(filing, people)], lines,
            CaseFinding.Of(request, [.. lines.Lines.Select(l => l.Event)], SamePerson(others), today),
            await LettersAsync(request, cancellation),
            await db.DataPointChecks.AsNoTracking().Where(c => c.RequestId == request.Id).OrderBy(c => c.Point).ToListAsync(cancellation),
            [.. files[FileState.Kept].Select(f => (f.Name, f.Length))],
            request.Contested.Count == 0 ? [] : await contested.ToReadAsync([request.Id], cancellation))
        {
            Others = [.. others.OrderByDescending(o => o.Confirmed).Select(o => new OtherRequest(o, Overlap.Of(Overlap.FactsOf(request), o.Facts)))],
            Papers = [.. files[FileState.Paper]],
            Messages = await mail.ListAsync(request, mayReadRestricted, cancellation),
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

    private async Task<ILookup<FileState, KeptFile>> FilesAsync(PrivacyRequest request, CancellationToken cancellation)
    {
        var kept = await db.Files.AsNoTracking().Where(f => f.RequestId == request.Id && (f.State == FileState.Kept || f.State == FileState.Paper)).ToListAsync(cancellation);
        return kept.OrderBy(f => f.At).ToLookup(f => f.State, f => new KeptFile(f.Id, f.OpenName(sealer), f.Length));
    }

    private static SamePersonCases SamePerson(IReadOnlyList<OtherCase> others) => new(
        [.. others.Where(o => o.Confirmed).Select(o => o.FilingReference).Distinct()],
        [.. others.Where(o => !o.Confirmed).Select(o => o.FilingReference).Distinct()]);
}
