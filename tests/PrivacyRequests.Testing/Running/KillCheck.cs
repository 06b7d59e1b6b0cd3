using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Testing.Running;

/// <summary>Looks through everything a killed site left behind. Each finding is a sentence; there must be none.</summary>
internal sealed class KillCheck(OpenedOffice office, Seen seen, IReadOnlyList<TakenMail> taken)
{
    private readonly List<string> wrong = [];

    public async Task<IReadOnlyList<string>> FindAsync()
    {
        wrong.AddRange(seen.Strange);
        await SoundAsync();
        await FiledOnceAsync();
        await HistoryAsync();
        await LettersOnceAsync();
        return wrong;
    }

    private async Task SoundAsync()
    {
        var integrity = await office.Db(db => db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync());
        Must(integrity is ["ok"], $"the database is damaged: {string.Join(' ', integrity)}");
        var orphans = await office.Db(db => db.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync());
        Must(orphans.Count == 0, $"rows without the row they belong to: {string.Join(' ', orphans.Distinct())}");
    }

    private async Task FiledOnceAsync()
    {
        var hasher = office.Services.GetRequiredService<LookupHasher>();
        var filings = await office.Db(db => (from l in db.Lookups
                                             join f in db.Filings on l.FilingId equals f.Id
                                             where l.Kind == LookupKind.Email
                                             select new { l.Hash, f.Reference }).Distinct().ToListAsync());
        var byEmail = filings.ToLookup(f => Convert.ToHexString(f.Hash), f => f.Reference);
        foreach (var (email, reference) in seen.Filed)
        {
            var kept = byEmail[Convert.ToHexString(hasher.Email(email))].ToList();
            Must(kept.Count == 1, $"a filing that was answered is there {kept.Count} times");
            Must(reference is null || kept.Contains(reference), $"the filing seen as {reference} has another reference");
        }

        Must(byEmail.All(e => e.Count() == 1), "one sending made two filings");
        var withoutCases = await office.Db(db => db.Filings.CountAsync(f => f.Requests.Count != 1));
        Must(withoutCases == 0, $"{withoutCases} filings without their one case");
    }

    private async Task HistoryAsync()
    {
        var key = office.Services.GetRequiredService<KeyRing>().Chain;
        var cases = await office.Db(db => db.Requests.AsNoTracking().ToListAsync());
        var rows = (await office.Db(db => db.Events.AsNoTracking().ToListAsync())).ToLookup(e => e.RequestId);
        foreach (var request in cases)
        {
            byte[] before = [];
            var history = rows[request.Id].OrderBy(e => e.Sequence).ToList();
            foreach (var (row, sequence) in history.Select((row, i) => (row, i + 1)))
            {
                Must(row.Sequence == sequence && row.Follows(before, key), $"history of {request.Reference} breaks at line {sequence}");
                before = row.Chain;
            }

            Must(history.Count == request.EventCount && CryptographicOperations.FixedTimeEquals(before, request.LastChain), $"{request.Reference} and its history differ");
            foreach (var decision in new[] { nameof(ExtensionDecided), nameof(MedicalRecordsDecided) })
            {
                var times = history.Count(e => e.Kind == decision);
                var told = seen.Decided.ContainsKey(new(request.Reference, decision));
                Must(told ? times == 1 : times <= 1, $"{decision} stands {times} times in {request.Reference}, an officer {(told ? "saw" : "did not see")} it");
            }
        }
    }

    private async Task LettersOnceAsync()
    {
        var sealer = office.Services.GetRequiredService<Sealer>();
        var letters = await office.Db(db => db.Letters.AsNoTracking().ToListAsync());
        var bodies = (await office.Db(db => db.LetterBodies.AsNoTracking().ToListAsync())).ToDictionary(b => b.LetterId);
        Must(letters.GroupBy(l => (l.FilingId, l.Kind)).All(g => g.Count() == 1), "a letter exists twice");
        Must(letters.All(l => bodies.TryGetValue(l.Id, out var body) && body.Open(sealer) is { Text.Length: > 0 }), "a letter without its words");
        Must(letters.All(l => l.State == LetterState.Left), $"letters that did not leave: {string.Join(", ", letters.Where(l => l.State != LetterState.Left).GroupBy(l => l.State).Select(g => $"{g.Count()} {g.Key}"))}");
        var queued = await office.Db(db => db.Events.Where(e => e.Kind == nameof(LetterQueued)).CountAsync());
        var left = await office.Db(db => db.Events.Where(e => e.Kind == nameof(LetterLeft)).CountAsync());
        Must(queued == letters.Count && left == letters.Count, $"{letters.Count} letters, {queued} told as written, {left} told as left");

        var ids = letters.Select(l => l.MessageId).ToHashSet();
        Must(taken.All(m => ids.Contains(m.MessageId)), "a message left that no letter knows of");
        var arrived = taken.Select(m => m.MessageId).ToHashSet();
        Must(ids.All(arrived.Contains), $"{ids.Count(i => !arrived.Contains(i))} letters count as left and never arrived");
        Must(taken.GroupBy(m => (m.To, m.Subject)).All(g => g.Select(m => m.MessageId).Distinct().Count() == 1), "a letter went under two Message-IDs");
    }

    private void Must(bool holds, string otherwise)
    {
        if (!holds) wrong.Add(otherwise);
    }
}
