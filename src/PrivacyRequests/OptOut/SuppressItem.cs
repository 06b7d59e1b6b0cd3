namespace PrivacyRequests.OptOut;

/// <summary>Whoever got information from a system between the request and the day it stopped: 11 CCR §7026(f)(2), §7027(g)(2)–(3).</summary>
public enum RecipientsTold
{
    /// <summary>Nobody got any in that time.</summary>
    NobodyReceived,

    /// <summary>They were told to stop as well, and to pass it on.</summary>
    Told,
}

/// <summary>What whoever looks after a system says.</summary>
public sealed record Stopped(DateOnly On, RecipientsTold Recipients, DateOnly? RecipientsToldOn);

/// <summary>One system in which a choice has to be carried out: named as it was called on the day of receipt.</summary>
public sealed class SuppressItem
{
    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }
    public required int Number { get; init; }
    public required string System { get; init; }
    public required string Recipients { get; init; }
    public DateOnly? StoppedOn { get; private set; }
    public RecipientsTold? RecipientsTold { get; private set; }
    public DateOnly? RecipientsToldOn { get; private set; }
    public int? ConfirmedBy { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }

    internal void Confirm(Stopped stopped, int staffNumber, DateTime now)
    {
        (StoppedOn, RecipientsTold, RecipientsToldOn) = (stopped.On, stopped.Recipients, stopped.RecipientsToldOn);
        (ConfirmedBy, ConfirmedAt) = (staffNumber, now);
    }
}
