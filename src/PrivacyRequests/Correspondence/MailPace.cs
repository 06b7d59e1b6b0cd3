using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// How many letters go in a minute, in all and to one recipient, and for how long nothing goes because the mail server is away. What the
/// database says of the last minute decides, so it holds for any number of instances and over a restart.
/// </summary>
public static class MailPace
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <returns>How many letters may go now, at most so many.</returns>
    public static async Task<int> RoomAsync(this RequestsDb db, MailSettings mail, int most, DateTime now, CancellationToken cancellation)
    {
        var (since, ahead) = Around(now);
        if (await db.Letters.AnyAsync(l => l.TriedAt > since && l.TriedAt < ahead && l.ServerAwayAt != null, cancellation)) return 0;
        if (mail.Pace is not { } pace) return most;
        return Math.Min(most, pace - await db.Letters.CountAsync(l => l.TriedAt > since && l.TriedAt < ahead, cancellation));
    }

    /// <returns>When the recipient of a letter may get it; null when now.</returns>
    public static async Task<DateTime?> LaterAsync(this RequestsDb db, OutboxLetter letter, MailSettings mail, DateTime now, CancellationToken cancellation)
    {
        if (await MeteredAsync(db, letter, now, cancellation) is { } later) return later;
        if (mail.PaceToOne is not { } pace) return null;
        var (since, ahead) = Around(now);
        var tried = await db.Letters.Where(l => l.ToHash == letter.ToHash && l.TriedAt > since && l.TriedAt < ahead).OrderByDescending(l => l.TriedAt)
            .Select(l => l.TriedAt!.Value).Take(pace).ToListAsync(cancellation);
        return tried.Count < pace ? null : tried[^1] + Window;
    }

    /// <summary>What was tried in the last minute. A clock that was put back by more than that has not stopped the mail until it is there again.</summary>
    public static (DateTime Since, DateTime Ahead) Around(DateTime now) => (now - Window, now + Window);

    /// <summary>Two instances that write to one address at the same moment do not see each other's letter: here they are counted once more.</summary>
    private static async Task<DateTime?> MeteredAsync(RequestsDb db, OutboxLetter letter, DateTime now, CancellationToken cancellation)
    {
        if (letter.Attempts > 0 || !AddressRules.IsMetered(letter.Kind)) return null;
        var since = now.AddDays(-1);
        var left = await db.Letters.Where(l => l.ToHash == letter.ToHash && l.LeftAt > since && l.LeftAt <= now && AddressRules.Metered.Contains(l.Kind))
            .Select(l => l.LeftAt!.Value).ToListAsync(cancellation);
        return AddressRules.NextDue(left, now) is var due && due > now ? due : null;
    }
}
