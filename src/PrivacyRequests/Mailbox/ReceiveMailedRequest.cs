using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>
/// A message is a request: it is received like one from the form, with the message's own date of receipt, and confirmed in the same way.
/// Both are one save. What needs a check of identity and what is a choice are two filings; each is made from a message once. 11 CCR §7020, §7021(b).
/// </summary>
public sealed class ReceiveMailedRequest(RequestsDb db, OfficeClock clock, MailDesk desk, ReceiveRequest receive)
{
    public async Task<(ReceivedFiling? Told, Refusal? Refusal)> HandleAsync(ShownMail shown, NewRequest asked, Actor.Staff by, CancellationToken cancellation)
    {
        if (await desk.ForActAsync(shown, cancellation) is not { } message) return (null, Refusals.MailDecidedAlready);
        var again = message.State == MailState.BecameRequest;
        if (!again && !message.State.MayBecome(MailState.BecameRequest)) return (null, Refusals.MailDecidedAlready);
        var once = SubmissionOf(message.Id, asked.Rights.Any(r => r.IsChoice()));
        if (await db.Filings.AnyAsync(f => f.SubmissionId == once, cancellation)) return (null, Refusals.MailDecidedAlready);
        var (before, filing) = (message.FilingId, (Filing?)null);
        try
        {
            var told = await receive.ReceiveAsync(asked with { SubmissionId = once, Door = Door.Email, ReceivedOn = message.ArrivedOn, ToldOnTheSpot = false }, by, Note, cancellation);
            return told.FilingId == filing?.Id ? (told, null) : (null, Refusals.MailDecidedAlready);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return (null, Refusals.Stale);
        }

        async Task Note(Filing made)
        {
            filing = made;
            var now = clock.Now().Utc;
            var happened = new MailDecided(message.Id, MailState.BecameRequest, made.Reference);
            db.RecordAll(made, happened, by, now);
            if (before is { } earlier && !again) db.RecordAll(await db.Filings.Include(f => f.Requests).SingleAsync(f => f.Id == earlier, cancellation), happened, by, now);
            if (!again) message.Decide(MailState.BecameRequest, before ?? made.Id, before is null ? made.Requests[0].Id : null, by.Number, now);
        }
    }

    /// <summary>The same message twice is one filing.</summary>
    public static Guid SubmissionOf(Guid message, bool choice) => new(SHA256.HashData([.. message.ToByteArray(), (byte)(choice ? 1 : 0)]).AsSpan(0, 16));
}
