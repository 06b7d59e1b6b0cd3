using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Office;

/// <summary>Query: what the start page tells the office to put in order.</summary>
public sealed class OfficeNotices(RequestsDb db, OfficeSettingsReader settings)
{
    public async Task<(IReadOnlyList<OfficeWarning> Warnings, IReadOnlyList<string> TrainingDue, MailWaiting Mail)> OnAsync(DateOnly today, CaseReader reader, CancellationToken cancellation)
    {
        var mail = MailDesk.Visible(db, db.Mail.AsNoTracking(), reader);
        var unread = mail.Where(m => m.State == MailState.Triage || m.State == MailState.Maybe);
        // The page that is open all day asks little: staff and mail are one question, in which the figures of the mail are worked out once.
        var staff = await db.Users.AsNoTracking().Where(u => !u.Deactivated).OrderBy(u => u.Number).Select(u => new
        {
            u.Name,
            Last = db.Trainings.Where(t => t.StaffNumber == u.Number).Max(t => (DateOnly?)t.HeldOn),
            Unread = unread.Count(),
            OldestOn = unread.Min(m => (DateOnly?)m.ArrivedOn),
            Replies = mail.Count(m => m.State == MailState.ReplyToClosed),
        }).ToListAsync(cancellation);
        var first = staff.FirstOrDefault();
        return (OfficeWarnings.For((await settings.CurrentAsync(cancellation)).Settings, today),
            [.. staff.Where(s => TrainingRules.IsDue(s.Last, today)).Select(s => s.Name)],
            MailWaiting.Of(first?.Unread ?? 0, first?.OldestOn, first?.Replies ?? 0, today));
    }
}
