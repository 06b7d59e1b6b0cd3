namespace PrivacyRequests.Web.TagHelpers;

/// <summary>Something told on the way: an extension, a question, a letter.</summary>
public sealed record ClockNotice(string Text, DateOnly Date);

/// <summary>Kinds of mark on the clock; each has a shape of its own.</summary>
internal enum Mark { Receipt, Notice, Target, Statutory, Answered }

/// <summary>Where the dates of a clock lie on its line, in hundredths of its width. Draws only; the dates come from the deadline rules.</summary>
internal sealed record ClockScale(DateOnly From, DateOnly Until)
{
    public double At(DateOnly date) =>
        Math.Clamp(100.0 * (date.DayNumber - From.DayNumber) / Math.Max(1, Until.DayNumber - From.DayNumber), 0, 100);

    public double Width(DateOnly from, DateOnly until) => Math.Max(0, At(until) - At(from));
}
