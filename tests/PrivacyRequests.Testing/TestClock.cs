namespace PrivacyRequests.Testing;

/// <summary>The clock is a test double: it stands until a test moves it.</summary>
public sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(DateTimeOffset moment) => now = moment;

    public void Pass(TimeSpan time) => now += time;

    /// <summary>Noon in California (standard time) on a day: well inside the day in both halves of the year.</summary>
    public void MoveTo(DateOnly day) => now = new DateTimeOffset(day.ToDateTime(new TimeOnly(20, 0)), TimeSpan.Zero);
}
