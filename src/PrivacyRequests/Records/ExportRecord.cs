using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Records;

/// <summary>A letter of the case as it was sent; its text and address are null once they were taken away.</summary>
public sealed record ExportedLetter(LetterKind Kind, Channel Channel, DateTime MadeAt, LetterState State, DateOnly? LeftOn, LetterWay? Way, LetterAddress? To, RenderedLetter? Sent);

/// <summary>Everything that the office holds of one case.</summary>
/// <param name="Fields">Null while the case is open.</param>
/// <param name="People">Null once they were taken away.</param>
public sealed record ExportedCase(string Reference, DateTime MadeAt, string MadeBy, RecordFields? Fields, FilingPeople? People, string? Description, DateOnly? ThinnedOn,
    CaseHistory History, IReadOnlyList<ExportedLetter> Letters, IReadOnlyList<SignedDeclaration> Declarations);

/// <summary>Puts everything of one case together for a regulator who asks, and says so in its history: 11 CCR §7101(a).</summary>
public sealed class ExportRecord(RequestsDb db, CaseFinder cases, RequestHistory history, Sealer sealer, OfficeClock clock)
{
    /// <summary>Null when there is no such case that this officer may see, or somebody changed it at this moment.</summary>
    public async Task<ExportedCase?> HandleAsync(string reference, CaseReader mayReadRestricted, Words words, Actor.Staff by, CancellationToken cancellation)
    {
        if (await cases.FindAsync(reference, mayReadRestricted, cancellation) is not { } request) return null;
        var now = clock.Now();
        db.Record(request, new RecordExported(), by, now.Utc);
        if (await db.SaveOrStaleAsync(cancellation) is not null) return null;
        var staff = await db.Users.AsNoTracking().ToDictionaryAsync(u => u.Number, u => u.Name, cancellation);
        var people = request.Filing.OpenPeople(sealer);
        var signed = await db.Declarations.AsNoTracking().Where(d => d.RequestId == request.Id).ToListAsync(cancellation);
        return new ExportedCase(request.Reference, now.Utc, staff.GetValueOrDefault(by.Number, ""), RecordFields.Of(request), people.AreNobody ? null : people,
            request.Filing.OpenDescription(sealer), request.ThinnedOn, await history.OfAsync(request, staff, words, cancellation),
            await LettersAsync(request, cancellation), [.. signed.OrderBy(d => d.SignedAt).Select(d => d.Open(sealer))]);
    }

    private async Task<IReadOnlyList<ExportedLetter>> LettersAsync(PrivacyRequest request, CancellationToken cancellation)
    {
        var rows = await (from l in db.Letters.AsNoTracking()
                          join b in db.LetterBodies on l.Id equals b.LetterId
                          where l.FilingId == request.FilingId && (l.RequestId == null || l.RequestId == request.Id)
                          select new { l, b }).ToListAsync(cancellation);
        return [.. rows.OrderBy(r => r.l.MadeAt).Select(r => new ExportedLetter(r.l.Kind, r.l.Channel, r.l.MadeAt, r.l.State, r.l.LeftOn, r.l.Way,
            r.b.Content is null ? null : r.l.OpenTo(sealer), r.b.Open(sealer)))];
    }
}
