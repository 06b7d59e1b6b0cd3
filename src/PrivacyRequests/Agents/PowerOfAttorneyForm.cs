namespace PrivacyRequests.Agents;

/// <summary>Who signed a power of attorney: Probate Code 4121(b).</summary>
public enum PrincipalSignature
{
    ByThePrincipal,

    /// <summary>In the principal's name by another adult, in the principal's presence and at their direction.</summary>
    ByAnotherAtTheirDirection,
    Neither,
}

/// <summary>How a power of attorney was witnessed: Probate Code 4121(c), 4122.</summary>
public enum PowerWitnessed
{
    BeforeANotary,

    /// <summary>Two adults, neither of them the agent.</summary>
    ByTwoAdults,
    Neither,
}

/// <summary>
/// The form of a power of attorney: dated, signed, and either acknowledged before a notary or witnessed. This check and nothing else: no
/// permission besides, no confirmation, no verification by the consumer. Probate Code 4121–4122; 11 CCR §7063(b).
/// </summary>
public sealed record PowerOfAttorneyForm(bool Dated, PrincipalSignature Signed, PowerWitnessed Witnessed)
{
    public bool IsMet => Dated && Signed != PrincipalSignature.Neither && Witnessed != PowerWitnessed.Neither;
}
