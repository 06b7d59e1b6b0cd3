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
        var since = now - Window;
        if (await db.Letters.AnyAsync(l => l.TriedAt > since && l.ServerAwayAt != null, cancellation)) return 0;
        if (mail.Pace is not { } pace) return most;
        return Math.Min(most, pace - await db.Letters.CountAsync(l => l.TriedAt > since, cancellation));
    }

    /// <returns>When the recipient of a letter may get it; null when now.</returns>
    public static async Task<DateTime?> LaterAsync(this RequestsDb db, OutboxLetter letter, MailSettings mail, DateTime now, CancellationToken cancellation)
    {
        if (mail.PaceToOne is not { } pace) return null;
        var since = now - Window;
        var tried = await db.Letters.Where(l => l.ToHash == letter.ToHash && l.TriedAt > since).OrderByDescending(l => l.TriedAt)
            .Select(l => l.TriedAt!.Value).Take(pace).ToListAsync(cancellation);
        return tried.Count < pace ? null : tried[^1] + Window;
    }
}
