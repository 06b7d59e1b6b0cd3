using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>A case while it is checked who asks: with its filing, its people, its data points and the office as it is now.</summary>
public sealed record CaseInCheck(PrivacyRequest Request, FilingPeople People, PointTally Tally, OfficeSettings Office, Moment Now)
{
    public IReadOnlyList<FilingAddress> Addresses => FilingAddresses.Of(Request.Filing, People);
    public IReadOnlyList<FilingPlace> Places => FilingAddresses.Places(Request.Filing, People);
    public DataPointList Points { get; init; } = ShippedDataPoints.List;

    public VerificationPlan Plan => VerificationPlan.For(Request, People, Points, Tally);

    /// <summary>The letter as it would leave now; it is not kept.</summary>
    public RenderedLetter Preview(Letter letter, Party party, Channel channel)
    {
        var frame = new LetterFrame(Office, Request.Filing.Reference, Now.Day, new LetterAddress(People.NameOf(party), People.AddressOf(party, channel) ?? ""), Signer: null);
        return LetterRenderer.Render(letter, frame, Words.In(Request.Filing.Language));
    }
}

/// <summary>A data point as the office's page lists it.</summary>
/// <param name="By">Who checked it last.</param>
public sealed record CheckedPoint(DataPoint Point, CheckResult? Result, string? By, DateTime? At);

/// <summary>Query: what the pages of the check show, and their letters before they leave.</summary>
public sealed class CheckDesk(RequestsDb db, OfficeClock clock, CaseFinder cases, CaseTally tallies, LikelySamePerson likely, OfficeSettingsReader settings, Sealer sealer, DataPointReader points)
{
    /// <summary>Null also for a choice: nobody's identity is checked for it, so that no page of the check shows it. 11 CCR §7060(b).</summary>
    public async Task<CaseInCheck?> FindAsync(string reference, CaseReader mayReadRestricted, CancellationToken cancellation) =>
        await FindAnyAsync(reference, mayReadRestricted, cancellation) is { Request.IsChoice: false } found ? found : null;

    public async Task<CaseInCheck?> FindAnyAsync(string reference, CaseReader mayReadRestricted, CancellationToken cancellation)
    {
        if (await cases.FindAsync(reference, mayReadRestricted, cancellation) is not { } request) return null;
        var office = (await settings.CurrentAsync(cancellation)).Settings;
        var tally = await tallies.OfAsync(request, cancellation);
        return new CaseInCheck(request, request.Filing.OpenPeople(sealer), tally, office, clock.Now()) { Points = await points.CurrentAsync(cancellation) };
    }

    /// <summary>First what is asked, then what else could be told unasked.</summary>
    public async Task<IReadOnlyList<CheckedPoint>> PointsAsync(CaseInCheck found, CancellationToken cancellation)
    {
        var rows = (await tallies.RowsAsync(found.Request, cancellation)).ToDictionary(r => r.Point);
        var numbers = rows.Values.Select(r => r.StaffNumber).Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(u => numbers.Contains(u.Number)).ToDictionaryAsync(u => u.Number, u => u.Name, cancellation);
        return [.. found.Tally.Asked.Union(found.Points.All.Where(p => p.MayBeAsked).Select(p => p.Point)).Union(rows.Keys).Select(p => rows.TryGetValue(p, out var row)
            ? new CheckedPoint(p, row.Result, names.GetValueOrDefault(row.StaffNumber), row.At)
            : new CheckedPoint(p, null, null, null))];
    }

    public Task<IReadOnlyList<OtherCase>> OthersAsync(CaseInCheck found, CaseReader mayReadRestricted, CancellationToken cancellation) =>
        likely.OfAsync(found.Request, mayReadRestricted, cancellation);
}
