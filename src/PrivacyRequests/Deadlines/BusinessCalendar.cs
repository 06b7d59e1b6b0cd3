namespace PrivacyRequests.Deadlines;

/// <summary>
/// The only thing that turns moments into the office's dates and back. A request belongs to the local date on which it arrived, at any
/// hour, on any day of the week (11 CCR §7021(b), "the day that the business receives the request"; reference R2.12).
/// </summary>
public sealed class BusinessCalendar(TimeZoneInfo zone)
{
    public TimeZoneInfo Zone { get; } = zone;

    public static BusinessCalendar For(string zoneId = "America/Los_Angeles") => new(TimeZoneInfo.FindSystemTimeZoneById(zoneId));

    /// <summary>The local date of a UTC moment: 23:59:59 in Los Angeles is still today, whatever day it is in London.</summary>
    public DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(Utc(utc), Zone));

    /// <summary>The last day on all of which something that ends at this moment still works: what a letter prints.</summary>
    public DateOnly LastWholeDay(DateTime endsUtc) => DateOf(endsUtc).AddDays(-1);

    /// <summary>The first moment of a local day, in UTC. Where clocks change at midnight, the first moment that bears the date.</summary>
    public DateTime StartOf(DateOnly date) => MomentOf(date, TimeOnly.MinValue);

    /// <summary>A local time of day, in UTC: of a time that comes twice the first, of one that never comes the next that does.</summary>
    public DateTime MomentOf(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        while (Zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    private static DateTime Utc(DateTime moment) => moment.Kind == DateTimeKind.Local
        ? throw new ArgumentException("A moment is UTC.", nameof(moment))
        : DateTime.SpecifyKind(moment, DateTimeKind.Utc);
}
