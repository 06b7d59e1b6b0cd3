using PrivacyRequests.Deadlines;

namespace PrivacyRequests.Records;

/// <summary>
/// Somebody was trained: who, when, in what, and who says so. Only added, never changed. Everybody who handles inquiries must know the
/// requirements: Civil Code 1798.130(a)(6); 11 CCR §7100(a).
/// </summary>
public sealed class TrainingRecord
{
    public const int SubjectMaxLength = 200;

    public required Guid Id { get; init; }
    public required int StaffNumber { get; init; }
    public required DateOnly HeldOn { get; init; }
    public required string Subject { get; init; }
    public required int RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
}

/// <summary>Whose training is due: 11 CCR §7100(a).</summary>
public static class TrainingRules
{
    public static bool IsDue(DateOnly? last, DateOnly today) => last is null || today > DeadlineRules.TrainingCountsThrough(last.Value);
}
