namespace PrivacyRequests.Verification;

public enum EvidenceState
{
    Asked,

    /// <summary>A file came by the link in our letter.</summary>
    Sent,

    /// <summary>An officer saw it; no copy was kept.</summary>
    Seen,

    /// <summary>Gone, with its file. The event stays.</summary>
    Removed,
}

/// <summary>Why evidence of identity goes: as soon as practical after processing, 11 CCR §7060(d).</summary>
public enum EvidenceGoes
{
    Decided,

    /// <summary>It lay for <see cref="Evidence.KeptFor"/>.</summary>
    Old,
}

/// <summary>
/// One paper that an officer asked for in one case. It is no part of an answer, and goes at the decision or after 14 days; permissions and
/// declarations are no evidence of identity and stay with the record. 11 CCR §7060(c)–(d), §7101.
/// </summary>
public sealed class Evidence
{
    public const long MaxLength = 10 * 1024 * 1024;
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(14);

    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }
    public required DateTime AskedAt { get; init; }
    public required EvidenceState State { get; set; }
    public Guid? FileId { get; set; }
    public DateTime? CameAt { get; set; }
    public DateTime? RemovedAt { get; set; }
}
