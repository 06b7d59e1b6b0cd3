using PrivacyRequests.Deadlines;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Mailbox;

/// <summary>
/// A message's clock, in case it is a request: it runs from the day on which the message reached the office, whoever reads it when and
/// whatever it turns out to ask. 11 CCR §7020, §7021(b).
/// </summary>
public static class MailClock
{
    /// <summary>The earliest date of what the message seems to ask for; where nothing was found, that of any request to know, delete or correct.</summary>
    public static Deadline Of(DateOnly arrivedOn, Suggestion suggestion) =>
        suggestion.Rights.Select(r => DeadlineRules.For(r.Clock(), arrivedOn)).DefaultIfEmpty(DeadlineRules.Respond(arrivedOn)).MinBy(d => d.Target)!;
}
