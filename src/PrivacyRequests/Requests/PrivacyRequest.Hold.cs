using PrivacyRequests.Correction;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Records;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Requests;

/// <summary>A hold: while it is in force nothing is deleted, neither what the request is about nor its own record. Civil Code 1798.145(a)(1).</summary>
public sealed partial class PrivacyRequest
{
    public HoldGround? HoldGround { get; private set; }

    /// <summary>Its last day; null: until somebody ends it.</summary>
    public DateOnly? HoldThrough { get; private set; }

    /// <summary>The person of the case has opted out of sale and sharing, as an officer found.</summary>
    public bool OptedOut { get; private set; }

    public bool IsOnHold(DateOnly today) => HoldGround is not null && (HoldThrough is null || today <= HoldThrough);

    /// <param name="begins">The day on which the direction came, or from which it holds.</param>
    /// <param name="through">Its last day; a direction of a law enforcement agency lasts 90 days: Civil Code 1798.145(a)(1)(B).</param>
    public Step PlaceHold(HoldGround ground, DateOnly begins, DateOnly? through, DateOnly today, Guid reason)
    {
        if (IsOnHold(today)) return Refusals.OnHoldAlready;
        if (begins > today) return Refusals.HoldDateWrong;
        if (ground == Records.HoldGround.PoliceDirection) through ??= DeadlineRules.PoliceHoldThrough(begins);
        if (through < begins) return Refusals.HoldDateWrong;
        (HoldGround, HoldThrough) = (ground, through);
        return new HoldPlaced(ground, begins, through, reason);
    }

    public Step EndHold(DateOnly today, Guid reason)
    {
        if (HoldGround is null) return Refusals.NotOnHold;
        (HoldGround, HoldThrough) = (null, null);
        return new HoldEnded(today, reason);
    }

    public Step FindOptedOut()
    {
        OptedOut = true;
        return new OptOutOnFile();
    }

    /// <summary>Why an answer that deletes something can't go now; null when it can.</summary>
    public Refusal? IsHeldBack(AnswerContent content, DateOnly today) =>
        IsOnHold(today) && (Right == Right.Delete ? !content.IsNo : content.Correction?.Items.Any(i => i.Outcome == ItemOutcome.DeletedInstead) == true) ? Refusals.OnHold : null;
}
