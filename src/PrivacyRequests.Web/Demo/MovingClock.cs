namespace PrivacyRequests.Web.Demo;

/// <summary>
/// The clock of the demo office. While the office is filled it stands where a story is; afterwards it is the real one again.
/// </summary>
public sealed class MovingClock(TimeProvider real) : TimeProvider
{
    private DateTimeOffset? story;

    public DateTimeOffset RealNow => real.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => story ?? real.GetUtcNow();

    /// <summary>Never back: what happens later in the stories happens later in every history.</summary>
    public void MoveTo(DateTimeOffset moment) => story = story > moment ? story : moment;

    /// <summary>From here on the clock is the real one.</summary>
    public void LetGo() => story = null;
}
