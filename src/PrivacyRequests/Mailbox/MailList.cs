using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>Which messages the list shows: those that wait for a person, or one of the ends.</summary>
public enum MailFilter
{
    Waiting,
    BecameRequest,
    JoinedCase,
    AnsweredAsNoRequest,
    Spam,
    AutomaticReply,
}

/// <summary>One line of the list. From and subject are null once the message has been removed.</summary>
public sealed record MailRow(Guid Id, MailState State, DateOnly ArrivedOn, int DaysAgo, MailPerson? From, string? Subject, Suggestion Suggestion, Deadline Clock, long Length);

/// <summary>How many messages wait, and since when the oldest.</summary>
/// <param name="Replies">Messages that came after a decision, and nobody has said yet what they are.</param>
public sealed record MailWaiting(int Count, DateOnly? OldestOn, int OldestDays, int Replies)
{
    public static MailWaiting Of(int count, DateOnly? oldestOn, int replies, DateOnly today) => new(count, oldestOn, oldestOn is { } day ? today.DayNumber - day.DayNumber : 0, replies);
}

/// <summary>Query: the office's mail, one indexed read for each place. What waits stands oldest first, what is decided newest first.</summary>
public sealed class MailList(RequestsDb db, Sealer sealer, OfficeClock clock)
{
    public const int Most = 50;

    private static readonly MailState[] Waits = [.. Enum.GetValues<MailState>().Where(s => s.Waits())];

    public async Task<IReadOnlyList<MailRow>> ListAsync(MailFilter filter, CaseReader mayReadRestricted, CancellationToken cancellation)
    {
        var mail = MailDesk.Visible(db, db.Mail.AsNoTracking(), mayReadRestricted);
        List<MailMessage> found = [];
        if (filter == MailFilter.Waiting)
        {
            List<(Guid Id, DateTime At)> first = [];
            foreach (var place in Waits)
            {
                var rows = await mail.Where(m => m.State == place).OrderBy(m => m.ArrivedAt).Take(Most).Select(m => new { m.Id, m.ArrivedAt }).ToListAsync(cancellation);
                first.AddRange(rows.Select(r => (r.Id, r.ArrivedAt)));
            }

            // Readings are long: only those that are shown are fetched and opened.
            var shown = first.OrderBy(r => r.At).Take(Most).Select(r => r.Id).ToList();
            found = [.. (await mail.Where(m => shown.Contains(m.Id)).ToListAsync(cancellation)).OrderBy(m => m.ArrivedAt)];
        }
        else
        {
            var end = Enum.Parse<MailState>(filter.ToString());
            found = await mail.Where(m => m.State == end).OrderByDescending(m => m.ArrivedAt).Take(Most).ToListAsync(cancellation);
        }

        var today = clock.Now().Day;
        return [.. found.Select(m => RowOf(m, today))];
    }

    private MailRow RowOf(MailMessage message, DateOnly today)
    {
        var reading = message.OpenReading(sealer);
        var suggestion = Suggestion.Of(reading?.Subject ?? "", reading?.Text ?? "");
        return new MailRow(message.Id, message.State, message.ArrivedOn, today.DayNumber - message.ArrivedOn.DayNumber, reading?.From, reading?.Subject,
            suggestion, MailClock.Of(message.ArrivedOn, suggestion), message.Length);
    }
}
