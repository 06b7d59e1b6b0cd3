using PrivacyRequests.Deadlines;
using PrivacyRequests.Responses;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

/// <summary>A denial is disputed: looked at again inside 45 days, by another person where there are two. Civil Code 1798.145(h)(2); house rule.</summary>
public sealed partial class PrivacyRequest
{
    /// <summary>The day the dispute reached the office; its clock runs from it.</summary>
    public DateOnly? DisputedOn { get; private set; }
    public DisputeOutcome? DisputeOutcome { get; private set; }
    public Guid? DisputeLetterId { get; private set; }

    /// <summary>The officer's reasons where they may stand on the status page: nobody was verified, so they say nothing of what is held.</summary>
    public Guid? DisputeWords { get; private set; }

    /// <summary>The day the letter with its outcome left; until then it is open.</summary>
    public DateOnly? DisputeAnsweredOn { get; private set; }

    public bool DisputeIsOpen => DisputedOn is not null && DisputeAnsweredOn is null;

    public Deadline? DisputeDeadline => DisputedOn is { } on ? DeadlineRules.Dispute(on) : null;

    /// <summary>Why it can't be disputed now; null when it can. Only what was denied, in whole or part, and only once.</summary>
    public Refusal? CannotDispute => IsOpen || Outcome is not (Responses.Outcome.Denied or Responses.Outcome.AnsweredInPart) ? Refusals.NothingDenied
        : DisputedOn is null ? null : Refusals.DisputedAlready;

    public Step OpenDispute(DateOnly receivedOn, DateOnly today, Guid words)
    {
        if (CannotDispute is { } refusal) return refusal;
        if (receivedOn > today || receivedOn < ClosedOn) return Refusals.DisputeDateWrong;
        DisputedOn = receivedOn;
        return new DisputeOpened(receivedOn, DeadlineRules.Dispute(receivedOn).Target, words);
    }

    /// <param name="deniedBy">Who decided the denial.</param>
    /// <param name="anotherOfficer">Somebody else in the office may decide.</param>
    public Step DecideDispute(DisputeOutcome outcome, Guid words, int by, int? deniedBy, bool anotherOfficer)
    {
        if (!DisputeIsOpen) return Refusals.NoDispute;
        if (DisputeLetterId is not null) return Refusals.AlreadyDecided;
        if (by == deniedBy && anotherOfficer) return Refusals.AnotherOfficerDecides;
        DisputeOutcome = outcome;
        if (Verification != VerificationStatus.Verified) DisputeWords = words;
        return new DisputeDecided(outcome, words);
    }

    public void DisputeGoesBy(Guid letter) => DisputeLetterId = letter;

    private DisputeAnswered DisputeLeft(DateOnly on)
    {
        DisputeAnsweredOn = on;
        return new DisputeAnswered(on, DisputeOutcome!.Value, DisputeWords);
    }
}
