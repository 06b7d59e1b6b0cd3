using PrivacyRequests.OptOut;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Requests;

/// <summary>Opt-out, limit, opt-in, and what the policy promises: in force from receipt, done when every system has stopped. 11 CCR §7026–7028.</summary>
public sealed partial class PrivacyRequest
{
    /// <summary>The first day on which the stop list holds this choice: the day of receipt.</summary>
    public DateOnly? InForceSince { get; private set; }

    public bool IsChoice => Right.IsChoice();

    /// <param name="values">How many values the stop list holds for it.</param>
    /// <param name="systems">How many systems have to stop.</param>
    public Step BeginSuppression(int values, int systems)
    {
        if (ChoiceRules.Stops(Right) is null) return Refusals.NotAChoice;
        InForceSince = ReceivedOn;
        return new SuppressionBegan(values, systems, ReceivedOn);
    }

    /// <summary>One system has stopped; whoever got information from it between receipt and that day was told. 11 CCR §7026(f)(1)–(2), §7027(g).</summary>
    public Step ConfirmStopped(SuppressItem item, Stopped stopped, DateOnly today, int staffNumber, DateTime now)
    {
        if (!IsOpen) return Refusals.AlreadyClosed;
        if (!IsChoice) return Refusals.NotAChoice;
        if (Decision is not null) return Refusals.AlreadyDecided;
        if (item.StoppedOn is not null) return Refusals.StoppedAlready;
        if (stopped.On > today || stopped.RecipientsToldOn > today) return Refusals.StoppedInTheFuture;
        if (stopped.On < ReceivedOn || stopped.RecipientsToldOn < ReceivedOn) return Refusals.StoppedBeforeReceipt;
        if (stopped.Recipients == RecipientsTold.Told && stopped.RecipientsToldOn is null) return Refusals.RecipientsNotTold;
        item.Confirm(stopped, staffNumber, now);
        return new SystemStopped(item.Id, item.System, stopped.On, stopped.Recipients, stopped.RecipientsToldOn);
    }

    /// <summary>Every system has stopped; it counts when the letter has left.</summary>
    public Step CarryOut(IReadOnlyList<SuppressItem> items)
    {
        if (CannotDecide is { } refusal) return refusal;
        if (!IsChoice) return Refusals.NotAChoice;
        if (items.Any(i => i.StoppedOn is null)) return Refusals.NotAllStopped;
        Decision = DecisionKind.CarriedOut;
        return new ChoiceCarriedOut(items.Count);
    }

    /// <summary>Nobody left an address to write to: it is done with the last system.</summary>
    public Step ProcessWithoutLetter(DateOnly today)
    {
        if (Decision != DecisionKind.CarriedOut || DecisionLetterId is not null || !IsOpen) return Refusals.NotAllStopped;
        Close(Responses.Outcome.CarriedOut, today);
        return new ChoiceProcessed(today);
    }

    /// <summary>The second step of opting back in, apart from the first: 11 CCR §7028(a).</summary>
    public Step ConfirmOptIn(int liftedValues)
    {
        if (CannotDecide is { } refusal) return refusal;
        if (Right != Right.OptIn) return Refusals.NotAChoice;
        return new OptInConfirmed(liftedValues);
    }

    /// <summary>Asked to opt back in and never confirmed: nothing has changed. 11 CCR §7028(a).</summary>
    public Step LapseOptIn(DateOnly today)
    {
        if (CannotDecide is { } refusal) return refusal;
        if (Right != Right.OptIn || today <= StatutoryOn) return Refusals.NotAChoice;
        Close(Responses.Outcome.Withdrawn, today);
        return new OptInLapsed();
    }

    /// <summary>
    /// Refused only on a documented belief of fraud, or where an agent shows no signed permission: 11 CCR §7026(e), (j), §7027(f), (j). A
    /// child's data never for lack of a data point.
    /// </summary>
    private Refusal? WhyNotDenyChoiceFor(IReadOnlyList<DenialReason> reasons)
    {
        var without = Filing is { Filer: FilerKind.Agent, AuthoritySeenAt: null };
        if (reasons.All(r => r == DenialReason.Fraud || (r == DenialReason.NoAuthority && without))) return null;
        return Right == Right.ChildData ? Refusals.ChildDataNeedsNoPoint : Refusals.ChoiceOnlyForFraud;
    }
}
