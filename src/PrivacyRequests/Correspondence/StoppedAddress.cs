using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>Why no mail goes to an address any more.</summary>
public enum StopReason
{
    /// <summary>A letter came back from it for good: status 5.x, RFC 3463.</summary>
    CameBack,

    /// <summary>The mail server refused it as the recipient.</summary>
    Refused,
}

/// <summary>
/// An e-mail address that mail does not reach, as a keyed hash. A letter to it can't be mailed from then on and is never tried, until
/// somebody in the office lifts the stop. It hangs on the letter that showed it and goes with its record.
/// </summary>
public sealed class StoppedAddress
{
    public const int StatusMaxLength = 20;

    public required Guid Id { get; init; }
    public required byte[] AddressHash { get; init; }
    public required int KeyId { get; init; }
    public required Guid LetterId { get; init; }
    public required StopReason Reason { get; init; }

    /// <summary>As in RFC 3463: 5.1.1; empty where the server gave none.</summary>
    public required string Status { get; init; }
    public required DateTime At { get; init; }
    public DateTime? LiftedAt { get; set; }
    public int? LiftedBy { get; set; }
}

internal static class StopList
{
    /// <summary>The stops that hold for an address.</summary>
    public static IQueryable<StoppedAddress> StopsOf(this RequestsDb db, byte[] address) => db.StoppedAddresses.Where(s => s.AddressHash == address && s.LiftedAt == null);

    public static Task<bool> IsStoppedAsync(this RequestsDb db, byte[] address, CancellationToken cancellation) => db.StopsOf(address).AnyAsync(cancellation);

    /// <summary>Once is enough: what holds already is not written again.</summary>
    public static async Task StopAsync(this RequestsDb db, OutboxLetter letter, StopReason reason, string status, int keyId, DateTime now, CancellationToken cancellation)
    {
        if (letter.Channel != Channel.Email || letter.ToHash.Length == 0 || await db.IsStoppedAsync(letter.ToHash, cancellation)) return;
        db.StoppedAddresses.Add(new StoppedAddress
        {
            Id = Guid.CreateVersion7(now),
            AddressHash = letter.ToHash,
            KeyId = keyId,
            LetterId = letter.Id,
            Reason = reason,
            Status = status.Length <= StoppedAddress.StatusMaxLength ? status : status[..StoppedAddress.StatusMaxLength],
            At = now,
        });
    }
}
