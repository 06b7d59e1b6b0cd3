using PrivacyRequests.Deadlines;
using PrivacyRequests.Responses;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

/// <summary>
/// One right asked for in one filing: the case. It holds state and the steps that may change it; each step answers with what happened
/// or with a refusal by name. It knows no clock, database or log.
/// </summary>
public sealed partial class PrivacyRequest
{
    public const int ReferenceMaxLength = Requests.Reference.MaxLength + 3;
    public const int RulesVersionMaxLength = 20;

    /// <summary>The Act came into force on it: Civil Code 1798.198(a). Nothing was received under it before.</summary>
    public static readonly DateOnly EarliestReceipt = new(2020, 1, 1);

    private PrivacyRequest() { }

    public Guid Id { get; private init; }
    public Guid FilingId { get; private init; }
    public Filing Filing { get; private init; } = null!;
    public int Number { get; private init; }

    /// <summary>The filing's reference and the case's number: <c>BCDF-GHJK-L-1</c>.</summary>
    public string Reference { get; private init; } = "";

    /// <summary>What was asked; <see cref="Right"/> is what is answered.</summary>
    public Right AskedFor { get; private init; }
    public Right Right { get; private set; }

    /// <summary>It asked for a copy; without proof it is answered as kinds of information. 11 CCR §7024(a), §7062(f).</summary>
    public bool FellBack => AskedFor == Right.SpecificPieces && Right == Right.KnowCategories;
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>The earlier, safe reading of the due date; the queue is sorted by it.</summary>
    public DateOnly TargetOn { get; private set; }

    /// <summary>The plain reading of the due date; consumers read this one.</summary>
    public DateOnly StatutoryOn { get; private set; }
    public string RulesVersion { get; private init; } = "";
    public bool IsOpen { get; private set; } = true;
    public DateOnly? ClosedOn { get; private set; }
    public Outcome? Outcome { get; private set; }

    /// <summary>Seen by officers and named persons only: a colleague's own request.</summary>
    public bool Restricted { get; private set; }
    public int? AssignedTo { get; private set; }
    public DateOnly? ReceiptConfirmedOn { get; private set; }
    public DateTime? WaitingForConsumerSince { get; private set; }
    public int EventCount { get; private set; }
    public byte[] LastChain { get; private set; } = [];

    /// <summary>Raised by every save; two officers never overwrite each other silently.</summary>
    public int Version { get; private set; }

    public Deadline Deadline => ExtendedOn is null ? DeadlineRules.For(Right.Clock(), ReceivedOn) : DeadlineRules.Extended(ReceivedOn);

    /// <summary>Null for a choice: 11 CCR §7021(a) asks to confirm receipt of requests to know, delete and correct alone.</summary>
    public Deadline? ReceiptDeadline => IsChoice ? null : DeadlineRules.ConfirmReceipt(ReceivedOn);

    public static (PrivacyRequest Request, RequestReceived Event) Receive(Filing filing, int number, Right right, Guid id)
    {
        var deadline = DeadlineRules.For(right.Clock(), filing.ReceivedOn);
        var request = new PrivacyRequest
        {
            Id = id,
            FilingId = filing.Id,
            Filing = filing,
            Number = number,
            Reference = $"{filing.Reference}-{number}",
            AskedFor = right,
            Right = right,
            ReceivedOn = filing.ReceivedOn,
            TargetOn = deadline.Target,
            StatutoryOn = deadline.Statutory,
            RulesVersion = deadline.RulesVersion,
            Verification = right.IsChoice() ? VerificationStatus.NotNeeded : VerificationStatus.Open,
        };
        return (request, new RequestReceived(filing.Door, right, filing.ReceivedOn, deadline.Target, deadline.Statutory, filing.SetAside, deadline.RulesVersion));
    }

    /// <summary>For what staff logged alone: the web form's receipt is the server's own. Every clock follows. 11 CCR §7021(b).</summary>
    public Step CorrectReceiptDate(DateOnly to, DateOnly today, Guid reason)
    {
        if (Filing.Door == Door.Web) return Refusals.ReceiptDateIsTheServers;
        if (to > today) return Refusals.ReceiptDateInTheFuture;
        if (to < EarliestReceipt) return Refusals.ReceiptDateBeforeTheAct;
        if (!IsOpen) return Refusals.AlreadyClosed;
        if (to == ReceivedOn) return Refusals.ReceiptDateIsTheSame;
        var from = ReceivedOn;
        ReceivedOn = to;
        if (InForceSince is not null) InForceSince = to;
        FollowClock();
        return new ReceiptDateCorrected(from, to, reason);
    }

    /// <summary>11 CCR §7021(a): within 10 business days; by the same channel, spoken included.</summary>
    public Step ConfirmReceipt(SpokenOrWritten how, DateOnly on)
    {
        ReceiptConfirmedOn ??= on;
        return new ReceiptConfirmed(how);
    }

    public Step Assign(int? staffNumber)
    {
        AssignedTo = staffNumber;
        return new CaseAssigned(staffNumber);
    }

    public Step Restrict(bool restricted)
    {
        Restricted = restricted;
        return new RestrictionChanged(restricted);
    }

    /// <summary>From receipt on, by what the request is about: <see cref="RestrictionRule"/>.</summary>
    public Step RestrictAtReceipt(Subject about)
    {
        Restricted = true;
        return new RestrictedAtReceipt(about);
    }

    /// <summary>A question to the consumer. It moves no date: there is no stop-the-clock. 11 CCR §7021(b).</summary>
    public Step AskTheConsumer(Guid question, DateTime now)
    {
        if (!IsOpen) return Refusals.AlreadyClosed;
        WaitingForConsumerSince ??= now;
        return new ConsumerAsked(question);
    }

    public Step ReplyFromConsumer(Guid reply)
    {
        if (!IsOpen) return Refusals.AlreadyClosed;
        WaitingForConsumerSince = null;
        return new ConsumerReplied(reply);
    }

    /// <summary>Asks a step whether it would be refused, on a copy: the case itself stays as it is.</summary>
    public Refusal? WouldRefuse(Func<PrivacyRequest, Step> step) => step((PrivacyRequest)MemberwiseClone()).Refusal;

    /// <summary>Called by the save alone, with the line of history that belongs to it.</summary>
    internal void Append(EventRow row)
    {
        EventCount = row.Sequence;
        LastChain = row.Chain;
    }

    private void FollowClock() => (TargetOn, StatutoryOn) = (Deadline.Target, Deadline.Statutory);

    private void Close(Outcome outcome, DateOnly on)
    {
        IsOpen = false;
        Outcome = outcome;
        ClosedOn = on;
        WaitingForConsumerSince = null;
    }
}
