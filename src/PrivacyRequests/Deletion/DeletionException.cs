namespace PrivacyRequests.Deletion;

/// <summary>
/// The eight exceptions to deletion, Civil Code 1798.105(d): retention must be reasonably necessary to … Each has its sentence for the
/// person under <c>DeletionExceptions</c>, and beside it the words of the office's policy of 1 June 2021.
/// </summary>
public enum DeletionException
{
    /// <summary>DX1: finish the transaction, warranty or recall, supply what was asked for or expected, perform the contract.</summary>
    FinishTransaction,

    /// <summary>DX2: security and integrity, to the necessary and proportionate extent.</summary>
    SecurityIntegrity,

    /// <summary>DX3: faults in existing functionality.</summary>
    Debugging,

    /// <summary>DX4: free speech, another's speech, another legal right.</summary>
    FreeSpeech,

    /// <summary>DX5: California Electronic Communications Privacy Act.</summary>
    CalEcpa,

    /// <summary>DX6: research in the public interest, with informed consent.</summary>
    Research,

    /// <summary>DX7: solely internal uses that the consumer expects and that are compatible with the context.</summary>
    InternalUses,

    /// <summary>DX8: a legal obligation.</summary>
    LegalObligation,
}

public static class DeletionExceptions
{
    public static string Code(this DeletionException exception) => $"DX{(int)exception + 1}";

    public static string Citation(this DeletionException exception) => $"Civil Code 1798.105(d)({(int)exception + 1})";

    /// <summary>
    /// Two halves, each with its own facts: DX7 wants the consumer's expectation and the context of collection, DX6 the research and the
    /// informed consent. Civil Code 1798.105(d)(6)–(7).
    /// </summary>
    public static bool WantsSecondFacts(this DeletionException exception) => exception is DeletionException.Research or DeletionException.InternalUses;

    /// <summary>How many sentences of the office's policy speak of it; the policy has nine for the eight.</summary>
    public static int PolicySentences(this DeletionException exception) => exception == DeletionException.InternalUses ? 2 : 1;
}
