using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.OptOut;

/// <summary>What the stop list holds for somebody.</summary>
/// <param name="NotAskedBefore">The first day on which they may be asked to allow it again.</param>
public sealed record StopEntry(SuppressionKind Kind, DateOnly Since, DateOnly NotAskedBefore);

/// <summary>Query: has this person opted out? By any value they are recognised by; nothing of the list leaves but the answer.</summary>
public sealed class IsSuppressed(RequestsDb db, SuppressionHasher hasher)
{
    public async Task<bool> AskAsync(FilingPeople people, SuppressionKind kind, CancellationToken cancellation) =>
        (await FindAsync(hasher.Of(people), cancellation)).Any(e => e.Kind == kind);

    /// <summary>One entry for each kind, since its first day.</summary>
    public Task<IReadOnlyList<StopEntry>> ByEmailAsync(string email, CancellationToken cancellation) => FindAsync([hasher.Email(email)], cancellation);

    private async Task<IReadOnlyList<StopEntry>> FindAsync(IReadOnlyList<RecognisedValue> values, CancellationToken cancellation)
    {
        var found = new List<(SuppressionKind Kind, DateOnly Since)>();
        foreach (var (by, hash) in values)
        {
            var rows = await db.Suppressions.AsNoTracking().Where(s => s.By == by && s.Hash == hash).Select(s => new { s.Kind, s.Since }).ToListAsync(cancellation);
            found.AddRange(rows.Select(r => (r.Kind, r.Since)));
        }

        return [.. found.GroupBy(f => f.Kind).OrderBy(g => g.Key).Select(g => new StopEntry(g.Key, g.Min(f => f.Since), DeadlineRules.NoAskingAgainUntil(g.Max(f => f.Since))))];
    }
}
