using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>Query: what the office knows that bears on one message; each part along its index.</summary>
public sealed class MailKnowledge(RequestsDb db, Sealer sealer, LookupHasher hasher)
{
    /// <summary>One address has few filings; whoever has more is asked about by a person.</summary>
    private const int MostFilings = 50;
    private const int MostNamed = 30;

    public async Task<KnownOfMail> OfAsync(MailReading reading, CancellationToken cancellation)
    {
        var letters = await LettersAsync(reading, cancellation);
        if (reading.Report is not null && letters.Count > 0) return new KnownOfMail([], [], letters);
        var tokens = reading.To.Append(reading.Subject).SelectMany(ReplyToken.FindIn).Distinct(StringComparer.Ordinal).Take(MostNamed).ToList();
        var byToken = tokens.Count == 0 ? [] : await db.Filings.AsNoTracking().Where(f => tokens.Contains(f.ReplyToken)).ToListAsync(cancellation);
        var from = reading.From?.Address ?? "";
        var byAddress = from.Length == 0 ? [] : await ByAddressAsync(from, cancellation);
        return new KnownOfMail(
            [.. byToken.OrderByDescending(f => f.LoggedAt).Select(f => f.Id)],
            [.. byAddress.Concat(byToken).DistinctBy(f => f.Id).Where(f => IsConfirmed(f, from)).OrderByDescending(f => f.Requests.Any(r => r.IsOpen)).ThenByDescending(f => f.LoggedAt).Select(f => f.Id)],
            letters);
    }

    public static bool IsConfirmed(Filing filing, FilingPeople people, Party party, string from) =>
        filing.StandingOf(party, Channel.Email) >= AddressStanding.Confirmed
        && people.EmailOf(party) is { } email && LookupHasher.NormalEmail(email) == LookupHasher.NormalEmail(from);

    private bool IsConfirmed(Filing filing, string from)
    {
        var people = filing.OpenPeople(sealer);
        return IsConfirmed(filing, people, Party.Filer, from) || (filing.FiledForAnother && IsConfirmed(filing, people, Party.Consumer, from));
    }

    private async Task<List<Filing>> ByAddressAsync(string from, CancellationToken cancellation)
    {
        var hashes = hasher.UnderEveryKey.Select(h => h.Email(from)).ToList();
        var ids = await db.Lookups.AsNoTracking().Where(l => l.Kind == LookupKind.Email && hashes.Contains(l.Hash)).OrderByDescending(l => l.At)
            .Select(l => l.FilingId).Take(MostFilings).ToListAsync(cancellation);
        return ids.Count == 0 ? [] : await db.Filings.AsNoTracking().Include(f => f.Requests).Where(f => ids.Contains(f.Id)).ToListAsync(cancellation);
    }

    internal async Task<IReadOnlyList<KnownLetter>> LettersAsync(MailReading reading, CancellationToken cancellation)
    {
        var named = new[] { reading.Report?.OriginalMessageId, reading.InReplyTo }.Concat(reading.References.TakeLast(MostNamed))
            .OfType<string>().Select(id => id.Trim()).Where(id => id.Length is > 0 and <= OutboxLetter.MessageIdMaxLength).Distinct(StringComparer.Ordinal).ToList();
        return named.Count == 0 ? [] : await db.Letters.AsNoTracking().Where(l => named.Contains(l.MessageId))
            .Select(l => new KnownLetter(l.Id, l.FilingId, l.MessageId, db.Requests.Any(r => r.FilingId == l.FilingId && r.Restricted))).ToListAsync(cancellation);
    }
}
