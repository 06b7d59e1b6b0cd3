namespace PrivacyRequests.Requests;

/// <summary>A member of staff whom an officer named to see the restricted cases of a filing.</summary>
public sealed class NamedPerson
{
    public required Guid Id { get; init; }
    public required Guid FilingId { get; init; }
    public required int StaffNumber { get; init; }
}
