using PrivacyRequests.Deadlines;

namespace PrivacyRequests.Office;

/// <summary>One "now" of one act: the UTC moment for what happened, and the office's calendar day for what is due.</summary>
public readonly record struct Moment(DateTime Utc, DateOnly Day);

/// <summary>Takes the moment, once per act.</summary>
public sealed class OfficeClock(TimeProvider time, BusinessCalendar calendar)
{
    public BusinessCalendar Calendar => calendar;

    public Moment Now()
    {
        var utc = time.GetUtcNow().UtcDateTime;
        return new Moment(utc, calendar.DateOf(utc));
    }

    /// <summary>The moment at the start of a day in the office's zone; for letters and phone calls logged with their day only.</summary>
    public Moment StartOf(DateOnly day) => new(calendar.StartOf(day), day);
}
