using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Records;

/// <summary>
/// What is left of a case after retention: its reference, the six fields without the person, and the end of its history's chain. The
/// figures of past years count it; nobody can be found by it.
/// </summary>
public sealed class RemovedRecord
{
    public required Guid Id { get; init; }
    public required string Reference { get; init; }
    public required DateOnly RemovedOn { get; init; }
    public required bool Restricted { get; init; }
    public required DateOnly RequestedOn { get; init; }
    public required Right Nature { get; init; }
    public required Door Manner { get; init; }
    public required DateOnly RespondedOn { get; init; }
    public required Outcome Response { get; init; }
    public required List<DenialReason> Basis { get; init; }
    public required int EventCount { get; init; }
    public required byte[] LastChain { get; init; }

    public RecordFields Fields => new(RequestedOn, Nature, Manner, RespondedOn, Response, Basis);

    public static RemovedRecord Of(PrivacyRequest request, DateOnly on, Guid id)
    {
        var fields = RecordFields.Of(request) ?? throw new InvalidOperationException($"Case {request.Reference} is open.");
        return new RemovedRecord
        {
            Id = id,
            Reference = request.Reference,
            RemovedOn = on,
            Restricted = request.Restricted,
            RequestedOn = fields.RequestedOn,
            Nature = fields.Nature,
            Manner = fields.Manner,
            RespondedOn = fields.RespondedOn,
            Response = fields.Response,
            Basis = [.. fields.Basis],
            EventCount = request.EventCount,
            LastChain = request.LastChain,
        };
    }
}
