namespace PrivacyRequests.Requests;

/// <summary>What a step on a case came to: it happened, or it was refused by name. Exactly one of the two is set.</summary>
public readonly record struct Step(CaseEvent? Event, Refusal? Refusal)
{
    public static implicit operator Step(CaseEvent happened) => new(happened, null);

    public static implicit operator Step(Refusal refusal) => new(null, refusal);
}
