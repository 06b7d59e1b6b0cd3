namespace PrivacyRequests.Verification;

/// <summary>One data point of one case: what came of it, by whom and when. Asking again replaces the result; the history keeps both.</summary>
public sealed class DataPointCheck
{
    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }
    public required DataPoint Point { get; init; }
    public required CheckResult Result { get; set; }
    public required int StaffNumber { get; set; }
    public required DateTime At { get; set; }
}
