using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>One message as its page shows it.</summary>
/// <param name="Reading">Null once the message has been removed.</param>
/// <param name="Filing">Reference of the filing where it lies, may lie, or that was made from it.</param>
/// <param name="DecidedBy">The name of whoever decided last.</param>
public sealed record MailFile(MailMessage Message, MailReading? Reading, Suggestion Suggestion, Deadline Clock, int DaysAgo, string? Filing, string? DecidedBy)
{
    public ShownMail Shown(CaseReader reader) => new(Message.Id, Message.State, reader);

    /// <summary>To whom an answer goes: the address that the message asks for, else its sender. RFC 5322, 3.6.2.</summary>
    public MailPerson? AnswersTo => AnswerRules.AnswersTo(Reading);
}

/// <summary>Query: one message with everything that its page says.</summary>
public sealed class MailOnFile(RequestsDb db, MailDesk desk, Sealer sealer, OfficeClock clock)
{
    public async Task<MailFile?> FindAsync(Guid id, CaseReader mayReadRestricted, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, mayReadRestricted, cancellation) is not { } message) return null;
        var reading = message.OpenReading(sealer);
        var suggestion = Suggestion.Of(reading?.Subject ?? "", reading?.Text ?? "");
        var filing = await db.Filings.AsNoTracking().Where(f => f.Id == message.FilingId).Select(f => f.Reference).SingleOrDefaultAsync(cancellation);
        var by = message.DecidedBy is { } number ? await db.Users.AsNoTracking().Where(u => u.Number == number).Select(u => u.Name).SingleOrDefaultAsync(cancellation) : null;
        return new MailFile(message, reading, suggestion, MailClock.Of(message.ArrivedOn, suggestion), clock.Now().Day.DayNumber - message.ArrivedOn.DayNumber, filing, by);
    }
}
