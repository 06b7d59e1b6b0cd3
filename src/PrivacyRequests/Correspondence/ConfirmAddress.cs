using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Correspondence;

/// <summary>What became of a code or link: no failure means that the address is confirmed.</summary>
public sealed record Confirmation(CodeFailure? Failure, Guid? FilingId);

/// <summary>
/// The holder of an address used our code or link: the address is confirmed, for each case of the filing. That suffices for code, status,
/// questions and receipt; it is no proof of who is asking (11 CCR §7060).
/// </summary>
public sealed class ConfirmAddress(RequestsDb db, OfficeClock clock)
{
    private const int Tries = 5;

    /// <param name="code">The typed code; null when the link itself is used.</param>
    public async Task<Confirmation> HandleAsync(FilingKey key, string? code, CancellationToken cancellation)
    {
        for (var i = 0; i < Tries; i++)
        {
            // A second click at the same moment finds what the first one did.
            if (await TryAsync(key, code, cancellation) is { Stale: null } kept) return kept.Result;
        }

        // A try that could not be counted tells nothing.
        return new Confirmation(code is null ? CodeFailure.Unknown : CodeFailure.Wrong, null);
    }

    private async Task<(Confirmation Result, Refusal? Stale)> TryAsync(FilingKey key, string? code, CancellationToken cancellation)
    {
        var now = clock.Now();
        var filing = await key.In(db).Include(f => f.Requests).SingleOrDefaultAsync(cancellation);
        if (filing is null) return (new Confirmation(code is null ? CodeFailure.Unknown : CodeFailure.Wrong, null), null);
        var links = await db.AccessLinks.Where(l => l.FilingId == filing.Id && l.Purpose == LinkPurpose.ConfirmAddress)
            .OrderByDescending(l => l.MadeAt).ToListAsync(cancellation);
        if (links.Count == 0) return (new Confirmation(CodeFailure.Wrong, null), null);
        var (link, failure) = code is null ? UseLink((FilingKey.ByToken)key, links, now.Utc) : TryCode(code, links, now.Utc);
        Record(filing, link, failure, now.Utc);
        if (failure == CodeFailure.Wrong && filing.StandingOf(link.Party, link.Channel) < AddressStanding.Confirmed) await StopAfterTooManyAsync(filing, now.Utc, cancellation);
        var stale = await db.SaveOrStaleAsync(cancellation);
        return (new Confirmation(failure, filing.Id), stale);
    }

    private static (AccessLink Link, CodeFailure? Failure) UseLink(FilingKey.ByToken key, List<AccessLink> links, DateTime now)
    {
        var link = links.Single(l => CryptographicOperations.FixedTimeEquals(l.TokenHash, AccessLink.HashOf(key.Token)));
        return (link, link.Use(now));
    }

    /// <summary>Any code that was sent may be typed; a wrong one counts against the newest, so that asking for many gives no more tries.</summary>
    private static (AccessLink Link, CodeFailure? Failure) TryCode(string code, List<AccessLink> links, DateTime now)
    {
        var newest = links[0];
        if (newest.Tries >= AccessLink.MaxTries) return (newest, CodeFailure.TooManyTries);
        return links.Find(l => l.Fits(code)) is { } meant ? (meant, meant.TryCode(code, now)) : (newest, newest.Miss());
    }

    /// <summary>
    /// Somebody guesses at a code that would make an address theirs. Once its holder has confirmed it there is nothing to gain, and whoever saw
    /// a letter could hold up the answer by mistyping.
    /// </summary>
    private async Task StopAfterTooManyAsync(Filing filing, DateTime now, CancellationToken cancellation)
    {
        if (filing.Requests.FirstOrDefault(r => r.IsOpen) is not { } open) return;
        string[] kinds = [nameof(CodeRefused), nameof(SuspicionCleared)];
        var before = await db.Events.AsNoTracking().Where(e => e.RequestId == open.Id && kinds.Contains(e.Kind)).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        var history = before.Select(e => e.Event).Append(new CodeRefused(LinkPurpose.ConfirmAddress, CodeFailure.Wrong));
        if (SuspicionRule.TooManyWrongCodes(history)) await SuspicionStop.ByRuleAsync(db, filing.Requests, SuspicionCause.WrongCodes, now, cancellation);
    }

    /// <summary>A try beyond the last leaves no line: whoever knows a reference could fill its history.</summary>
    private void Record(Filing filing, AccessLink link, CodeFailure? failure, DateTime now)
    {
        if (failure == CodeFailure.TooManyTries) return;
        Actor by = failure == CodeFailure.Wrong ? new Actor.Somebody() : Actor.ByLink(filing.Filer);
        if (failure is not null) db.RecordAll(filing, new CodeRefused(LinkPurpose.ConfirmAddress, failure.Value), by, now);
        else if (filing.StandingOf(link.Party, link.Channel) < AddressStanding.Confirmed)
        {
            filing.Raise(link.Party, link.Channel, AddressStanding.Confirmed);
            db.RecordAll(filing, new AddressConfirmed(link.Party, link.Channel), by, now);
        }
    }
}
