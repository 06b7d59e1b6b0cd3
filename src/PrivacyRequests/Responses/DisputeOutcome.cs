namespace PrivacyRequests.Responses;

/// <summary>What came of looking again at a denial.</summary>
public enum DisputeOutcome
{
    /// <summary>The denial stands, with the reasons.</summary>
    Upheld,

    /// <summary>The person was right, in whole or part: the letter says what the office does.</summary>
    Changed,
}
