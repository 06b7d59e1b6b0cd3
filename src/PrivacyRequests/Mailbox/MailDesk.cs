using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>A message as a page showed it to a reader: an act is refused as stale when somebody else has decided on it since.</summary>
public sealed record ShownMail(Guid Id, MailState State, CaseReader MayReadRestricted);

/// <summary>Query: one message that has been sorted. What belongs to a restricted case is seen by those who see the case.</summary>
public sealed class MailDesk(RequestsDb db)
{
    /// <summary>Null when there is none, or it is of a case that the reader may not see: both look the same.</summary>
    public Task<MailMessage?> FindAsync(Guid id, CaseReader mayReadRestricted, CancellationToken cancellation) =>
        Visible(db, db.Mail, mayReadRestricted).SingleOrDefaultAsync(m => m.Id == id && m.State != MailState.Arriving && m.State != MailState.Stored, cancellation);

    /// <summary>For an act on a page: the message as it is now, to be saved only if it still lies where the page showed it.</summary>
    public async Task<MailMessage?> ForActAsync(ShownMail shown, CancellationToken cancellation)
    {
        var message = await FindAsync(shown.Id, shown.MayReadRestricted, cancellation);
        if (message is not null) db.Entry(message).Property(m => m.State).OriginalValue = shown.State;
        return message?.State == shown.State ? message : null;
    }

    public static IQueryable<MailMessage> Visible(RequestsDb db, IQueryable<MailMessage> mail, CaseReader reader)
    {
        if (reader.Officer) return mail;
        var filings = CaseFinder.Visible(db.Filings, reader);
        return mail.Where(m => m.FilingId == null || filings.Any(f => f.Id == m.FilingId));
    }
}
