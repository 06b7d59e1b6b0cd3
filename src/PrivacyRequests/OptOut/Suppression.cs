namespace PrivacyRequests.OptOut;

/// <summary>By what a person on the stop list is recognised.</summary>
public enum RecognisedBy
{
    Email,
    Phone,
    NameAndPostalCode,
}

/// <summary>
/// One value on the stop list: a keyed hash, with the number of its key, and since when. It lives as long as the list, longer than the case
/// that put it there; only opting back in, or a refusal for fraud, takes it off. Civil Code 1798.135(c)(4), 1798.105(c)(2).
/// </summary>
public sealed class Suppression
{
    public required Guid Id { get; init; }
    public required SuppressionKind Kind { get; init; }
    public required RecognisedBy By { get; init; }
    public required byte[] Hash { get; init; }

    /// <summary>Under which key it was hashed: the list outlives a change of keys.</summary>
    public required int KeyId { get; init; }
    public required DateOnly Since { get; init; }

    /// <summary>The case that put it there; it may be gone.</summary>
    public required Guid RequestId { get; init; }
}
