using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>A message as the case's page showed it.</summary>
public sealed record ShownMessage(Guid Id, MailState State);

/// <summary>A message of the thread as the case's page shows it. The reading is null once its words were taken away.</summary>
public sealed record CaseMessage(MailMessage Message, MailReading? Reading);

/// <summary>Query: the messages of a case's filing, and one of them for an act.</summary>
public sealed class MailInCase(RequestsDb db, Sealer sealer)
{
    public const int Most = 100;

    /// <summary>Newest first. A filing of which another case is restricted shows them to nobody who may not see that case.</summary>
    public async Task<IReadOnlyList<CaseMessage>> ListAsync(PrivacyRequest request, CaseReader reader, CancellationToken cancellation)
    {
        var messages = await MailDesk.Visible(db, db.Mail.AsNoTracking(), reader).Where(m => m.FilingId == request.FilingId).OrderByDescending(m => m.ArrivedAt).Take(Most).ToListAsync(cancellation);
        return [.. messages.Select(m => new CaseMessage(m, m.OpenReading(sealer)))];
    }

    public Task<MailMessage?> FindAsync(Guid id, PrivacyRequest request, CancellationToken cancellation) =>
        db.Mail.SingleOrDefaultAsync(m => m.Id == id && m.FilingId == request.FilingId, cancellation);

    /// <summary>As it is now, to be saved only if it still lies where the page showed it.</summary>
    public async Task<MailMessage?> ForActAsync(ShownMessage shown, PrivacyRequest request, CancellationToken cancellation) =>
        await FindAsync(shown.Id, request, cancellation) is { } message && message.State == shown.State ? message : null;
}
