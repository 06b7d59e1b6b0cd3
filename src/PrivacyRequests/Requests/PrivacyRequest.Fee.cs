namespace PrivacyRequests.Requests;

/// <summary>A reasonable fee instead of a refusal, where a request is manifestly unfounded or excessive. Civil Code 1798.145(h)(3).</summary>
public sealed partial class PrivacyRequest
{
    public int? FeeInCents { get; private set; }

    /// <summary>What the consumer said to the estimate; null while nothing came.</summary>
    public bool? FeeAccepted { get; private set; }

    /// <summary>Asked, and not accepted: nothing goes on, and the clock runs.</summary>
    public bool FeeIsOpen => FeeInCents is not null && FeeAccepted != true;

    /// <summary>Asked, and nothing said to it yet.</summary>
    public bool FeeWaits => IsOpen && FeeInCents is not null && FeeAccepted is null;

    /// <param name="burden">Why the request is manifestly unfounded or excessive; the burden of showing it is the office's.</param>
    public Step AskFee(int cents, Guid reason, Guid burden, DateTime now)
    {
        if (CannotDecide is { } refusal) return refusal;
        if (FeeInCents is not null) return Refusals.FeeAskedAlready;
        if (cents is < 1 or > Responses.FeeChoice.MostCents) return Refusals.FeeNotReasonable;
        FeeInCents = cents;
        WaitingForConsumerSince ??= now;
        return new FeeAsked(cents, reason, burden);
    }

    public Step AnswerFee(bool accepted)
    {
        if (!FeeWaits) return Refusals.NoFeeAsked;
        (FeeAccepted, WaitingForConsumerSince) = (accepted, null);
        return accepted ? new FeeAccepted() : new FeeDeclined();
    }
}
