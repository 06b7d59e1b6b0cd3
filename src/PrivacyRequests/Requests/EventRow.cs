using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PrivacyRequests.Requests;

/// <summary>
/// One line of a case's history. Its chain value is HMAC(chain value before it, this line) under a key outside the database: a line
/// that is changed, taken out or put in between does not fit.
/// </summary>
public sealed class EventRow
{
    public const int KindMaxLength = 60;

    /// <summary>Named values as words: a stored line outlives any order in the code.</summary>
    private static readonly JsonSerializerOptions Stored = new() { Converters = { new JsonStringEnumConverter() } };

    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }
    public required int Sequence { get; init; }
    public required DateTime At { get; init; }
    public required string ActorKind { get; init; }
    public int? StaffNumber { get; init; }
    public required string Kind { get; init; }
    public required string Data { get; init; }
    public required byte[] Chain { get; init; }

    public CaseEvent Event => JsonSerializer.Deserialize<CaseEvent>(Data, Stored)!;

    public static EventRow Of(PrivacyRequest request, CaseEvent happened, Actor by, DateTime at, byte[] chainKey)
    {
        var data = JsonSerializer.Serialize(happened, Stored);
        var sequence = request.EventCount + 1;
        return new EventRow
        {
            Id = Guid.CreateVersion7(at),
            RequestId = request.Id,
            Sequence = sequence,
            At = at,
            ActorKind = by.Kind,
            StaffNumber = by.StaffNumber,
            Kind = happened.GetType().Name,
            Data = data,
            Chain = Link(request.LastChain, request.Id, sequence, at, by.Kind, by.StaffNumber, data, chainKey),
        };
    }

    /// <summary>Whether this line follows the line with the given chain value (empty for the first).</summary>
    public bool Follows(byte[] before, byte[] chainKey) =>
        CryptographicOperations.FixedTimeEquals(Chain, Link(before, RequestId, Sequence, At, ActorKind, StaffNumber, Data, chainKey));

    private static byte[] Link(byte[] before, Guid request, int sequence, DateTime at, string actor, int? staff, string data, byte[] key)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{request:N}\n{sequence}\n{at.Ticks}\n{actor}\n{staff}\n{data}");
        byte[] signed = [.. before, .. Encoding.UTF8.GetBytes(line)];
        return HMACSHA256.HashData(key, signed);
    }
}
