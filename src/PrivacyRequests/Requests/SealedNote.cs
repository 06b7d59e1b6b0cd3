using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>Words that belong to an event and are not in it: an officer's reason, a question, a reply. It may be emptied; its event stays.</summary>
public sealed class SealedNote
{
    public const int BodyMaxLength = 4000;

    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }
    public required DateTime At { get; init; }
    public byte[]? Body { get; set; }

    public static SealedNote Of(Guid requestId, string body, DateTime at, Sealer sealer)
    {
        var id = Guid.CreateVersion7(at);
        return new SealedNote { Id = id, RequestId = requestId, At = at, Body = sealer.SealText(body, id, nameof(Body)) };
    }

    public string? Open(Sealer sealer) => Body is null ? null : sealer.OpenText(Body, Id, nameof(Body));
}
