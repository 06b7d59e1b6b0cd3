using PrivacyRequests.Records;

namespace PrivacyRequests.Requests;

/// <summary>The case as a record: kept, thinned, and removed after its time. 11 CCR §7101.</summary>
public sealed partial class PrivacyRequest
{
    /// <summary>The day on which names, addresses, free words, letters' texts and files were taken away.</summary>
    public DateOnly? ThinnedOn { get; private set; }

    public Step Thin(DateOnly lastAction, DateOnly today)
    {
        if (Outcome is not { } outcome || ThinnedOn is not null || today <= Retention.DetailsThrough(lastAction, Right, outcome)) return Refusals.RecordStillKept;
        ThinnedOn = today;
        return new RecordThinned(lastAction);
    }

    /// <summary>Why its record must stay; null when it may go. No setting is shorter than the law.</summary>
    public Refusal? CannotBeRemoved(DateOnly lastAction, int months, DateOnly today) =>
        !IsOpen && ThinnedOn is not null && today > Retention.RecordThrough(lastAction, Math.Max(Retention.LeastMonths, months)) ? null : Refusals.RecordStillKept;
}
