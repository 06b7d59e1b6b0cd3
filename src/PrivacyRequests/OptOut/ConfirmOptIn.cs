using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.OptOut;

/// <summary>
/// The second step of opting back in, by the link or code that went to the address itself: 11 CCR §7028(a). Only what that address is
/// recognised by comes off the stop list, with everything that the same opt-out put there.
/// </summary>
public sealed class ConfirmOptIn(RequestsDb db, OfficeClock clock, Sealer sealer, SuppressionHasher hasher, SuppressionDesk desk)
{
    private const int Tries = 5;

    /// <summary>Why the link would not open now; it changes nothing.</summary>
    public async Task<CodeFailure?> WhyNotOpenAsync(string token, CancellationToken cancellation) =>
        await LinkOf(token).AsNoTracking().SingleOrDefaultAsync(cancellation) is { } link ? link.WhyNotOpen(clock.Now().Utc) : CodeFailure.Unknown;

    public async Task<CodeFailure?> HandleAsync(string token, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (await LinkOf(token).SingleOrDefaultAsync(cancellation) is not { } link) return CodeFailure.Unknown;
        return link.Use(now.Utc) ?? await ConfirmAsync(link, now, cancellation);
    }

    /// <summary>By the reference and the code of a letter on paper.</summary>
    public async Task<CodeFailure?> HandleCodeAsync(string reference, string code, CancellationToken cancellation)
    {
        for (var i = 0; i < Tries; i++)
        {
            db.ChangeTracker.Clear();
            if (await TryAsync(reference, code, cancellation) is { Stale: null } kept) return kept.Failure;
        }

        // A try that could not be counted tells nothing.
        return CodeFailure.Wrong;
    }

    private async Task<(CodeFailure? Failure, Refusal? Stale)> TryAsync(string reference, string code, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (Reference.Read(reference) is not { } written) return (CodeFailure.Wrong, null);
        var link = await db.AccessLinks.Where(l => l.Purpose == LinkPurpose.OptIn && db.Filings.Any(f => f.Id == l.FilingId && f.Reference == written))
            .OrderByDescending(l => l.MadeAt).FirstOrDefaultAsync(cancellation);
        if (link is null) return (CodeFailure.Wrong, null);
        if (link.TryCode(code, now.Utc) is not { } failure) return (await ConfirmAsync(link, now, cancellation), null);
        return (failure, await db.SaveOrStaleAsync(cancellation));
    }

    private async Task<CodeFailure?> ConfirmAsync(AccessLink link, Moment now, CancellationToken cancellation)
    {
        var request = await db.Requests.Include(r => r.Filing).ThenInclude(f => f.Requests).SingleAsync(r => r.Id == link.RequestId, cancellation);
        var by = Actor.ByLink(request.Filing.Filer);
        var lifted = await EntriesAsync(request, link.Channel, cancellation);
        if (request.ConfirmOptIn(lifted.Count).Event is not { } confirmed) return CodeFailure.Used;
        db.Suppressions.RemoveRange(lifted);
        request.Filing.Raise(Party.Filer, link.Channel, AddressStanding.Confirmed);
        db.Record(request, confirmed, by, now.Utc);
        await desk.FinishAsync(request, [], by, now, cancellation);
        return await db.SaveOrStaleAsync(cancellation) is null ? null : CodeFailure.Used;
    }

    private async Task<List<Suppression>> EntriesAsync(PrivacyRequest request, Channel channel, CancellationToken cancellation)
    {
        var way = channel == Channel.Email ? RecognisedBy.Email : RecognisedBy.NameAndPostalCode;
        var hashes = hasher.Of(request.Filing.OpenPeople(sealer)).Where(v => v.By == way).Select(v => v.Hash).ToList();
        var choices = await db.Suppressions.Where(s => s.By == way && hashes.Contains(s.Hash) && s.Kind == SuppressionKind.SaleOrSharing).Select(s => s.RequestId).Distinct().ToListAsync(cancellation);
        return await db.Suppressions.Where(s => choices.Contains(s.RequestId) && s.Kind == SuppressionKind.SaleOrSharing).ToListAsync(cancellation);
    }

    private IQueryable<AccessLink> LinkOf(string token)
    {
        var hash = AccessLink.HashOf(token);
        return db.AccessLinks.Where(l => l.TokenHash == hash && l.Purpose == LinkPurpose.OptIn);
    }
}
