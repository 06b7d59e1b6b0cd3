namespace PrivacyRequests.Responses;

/// <summary>How an answer is handed over: by mail or electronically at the consumer's option, or into an existing account. Civil Code 1798.130(a)(2)(A).</summary>
public enum Delivery
{
    /// <summary>A link in an e-mail; it lives 30 days.</summary>
    Link,
    Post,

    /// <summary>Into the account that the person already has with the office.</summary>
    Account,
}

/// <summary>What the office decided; it counts once the letter has left.</summary>
public enum DecisionKind
{
    Answer,
    Denial,
    MedicalRecords,

    /// <summary>A choice: every system has stopped.</summary>
    CarriedOut,
}

/// <summary>How a case ended. Nature of the response: 11 CCR §7101(b).</summary>
public enum Outcome
{
    Answered,
    AnsweredInPart,
    Denied,
    HandedOverToMedicalRecords,
    Withdrawn,

    /// <summary>Specific pieces without proof, where the filing asked for categories as well: answered there. 11 CCR §7024(a).</summary>
    AnsweredAsCategories,

    /// <summary>A choice: every system has stopped, and the person was told. 11 CCR §7026(f)–(g), §7027(g)–(h).</summary>
    CarriedOut,
}
