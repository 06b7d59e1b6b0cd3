using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>A letter that is to be handed over, with all that its message says of it.</summary>
/// <param name="ReplyToken">Of its filing; null for a letter of none.</param>
/// <param name="ThreadBegins">Message-ID of the first e-mail of the filing to the same address; its own where it is the first.</param>
/// <param name="IsStopped">Mail does not reach its address.</param>
public sealed record WaitingLetter(OutboxLetter Letter, LetterBody Body, string? ReplyToken, string ThreadBegins, bool IsStopped);

internal static class WaitingLetters
{
    public static Task<WaitingLetter> WaitingAsync(this RequestsDb db, Guid id, CancellationToken cancellation) =>
        (from l in db.Letters.AsNoTracking()
         join b in db.LetterBodies on l.Id equals b.LetterId
         join f in db.Filings on l.FilingId equals (Guid?)f.Id into filings
         from f in filings.DefaultIfEmpty()
         where l.Id == id
         select new WaitingLetter(l, b, f == null ? null : f.ReplyToken,
             db.Letters.Where(o => o.FilingId == l.FilingId && o.ToHash == l.ToHash && o.Channel == Channel.Email).OrderBy(o => o.MadeAt).ThenBy(o => o.MessageId).Select(o => o.MessageId).First(),
             db.StoppedAddresses.Any(s => s.AddressHash == l.ToHash && s.LiftedAt == null))).SingleAsync(cancellation);
}
