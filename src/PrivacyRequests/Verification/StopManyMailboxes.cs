using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>
/// After a filing was received: where within a day several came for one person from different mailboxes, each of them is stopped. The
/// receipt itself never waits for this and is never refused. 11 CCR §7060(f), §7061(b).
/// </summary>
public sealed class StopManyMailboxes(RequestsDb db, LookupHasher hasher, Sealer sealer)
{
    private const int Tries = 3;

    /// <summary>A filing has a row for each right.</summary>
    private static readonly int LatestRows = 10 * Enum.GetValues<Right>().Length;

    /// <param name="known">Its values, under every key still in use.</param>
    public async Task HandleAsync(Filing latest, IReadOnlyList<FilingLookup> known, CancellationToken cancellation)
    {
        var around = await AroundAsync(latest, known, cancellation);
        if (around.Count + 1 < SuspicionRule.Mailboxes) return;
        for (var i = 0; i < Tries; i++)
        {
            db.ChangeTracker.Clear();
            if (await StopAsync(latest, around, cancellation) is null) return;
        }
    }

    private async Task<Refusal?> StopAsync(Filing latest, List<Guid> around, CancellationToken cancellation)
    {
        var others = await db.Filings.AsNoTracking().Where(f => around.Contains(f.Id)).ToListAsync(cancellation);
        var stopped = SuspicionRule.FromManyMailboxes(SignsOf(latest), others.Select(SignsOf));
        if (stopped.Count == 0) return null;
        var requests = await db.Requests.Include(r => r.Filing).Where(r => stopped.Contains(r.FilingId)).OrderBy(r => r.Reference).ToListAsync(cancellation);
        await SuspicionStop.ByRuleAsync(db, requests, SuspicionCause.ManyMailboxes, latest.LoggedAt, cancellation);
        return await db.SaveOrStaleAsync(cancellation);
    }

    /// <summary>
    /// The latest filings of the day before that share a value to be found by; the rule itself looks closer. Each was looked at when it came,
    /// together with those before it, so that the latest tell as much as all, and a thousand with one telephone number cost no more than a hundred.
    /// </summary>
    private async Task<List<Guid>> AroundAsync(Filing latest, IEnumerable<FilingLookup> known, CancellationToken cancellation)
    {
        var (since, around) = (latest.LoggedAt - SuspicionRule.Within, new HashSet<Guid>());
        foreach (var value in known.Where(v => v.TellsPerson))
        {
            around.UnionWith(await db.Lookups.AsNoTracking().Where(l => l.Kind == value.Kind && l.Hash == value.Hash && l.At > since && l.FilingId != latest.Id)
                .OrderByDescending(l => l.At).Select(l => l.FilingId).Take(LatestRows).ToListAsync(cancellation));
        }

        return [.. around];
    }

    private FilingSigns SignsOf(Filing filing)
    {
        var people = filing.OpenPeople(sealer);
        var code = people.ConsumerPostalAddress is null ? null : LookupHasher.PostalCode(people.ConsumerPostalAddress);
        // An agent's phone is the agent's, whoever they file for.
        var phone = filing.FiledForAnother || people.Phone is null ? null : hasher.Phone(people.Phone);
        return new FilingSigns(filing.Id, filing.LoggedAt,
            people.ContactEmail is null ? null : LookupHasher.NormalEmail(people.ContactEmail),
            people.ConsumerEmail is null ? null : LookupHasher.NormalEmail(people.ConsumerEmail),
            phone is null ? null : Convert.ToHexString(phone),
            code is null ? null : string.Concat(hasher.NameWordsWithPostalCode(people.ConsumerName, code).Select(Convert.ToHexString).Order(StringComparer.Ordinal)));
    }
}
