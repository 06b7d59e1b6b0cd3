using System.Globalization;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>One sealed piece of a message: of the whole, as it came, or of one of its attachments, decoded.</summary>
public sealed class MailChunk
{
    public const int Length = 256 * 1024;

    /// <summary>The whole message; attachment <c>n</c> of its reading is part <c>n + 1</c>.</summary>
    public const int Whole = 0;

    public required Guid Id { get; init; }
    public required Guid MessageId { get; init; }
    public required int Part { get; init; }
    public required int Position { get; init; }
    public required byte[] Content { get; init; }

    public static MailChunk Of(Guid messageId, int part, int position, ReadOnlySpan<byte> plain, DateTime at, Sealer sealer)
    {
        var id = Guid.CreateVersion7(at);
        return new MailChunk { Id = id, MessageId = messageId, Part = part, Position = position, Content = sealer.Seal(plain, id, Place(messageId, part, position)) };
    }

    /// <summary>A piece opens only at its own place in its own part of its own message.</summary>
    public string BoundTo => Place(MessageId, Part, Position);

    public byte[] Open(Sealer sealer) => sealer.Open(Content, Id, BoundTo);

    private static string Place(Guid message, int part, int position) => string.Create(CultureInfo.InvariantCulture, $"{nameof(Content)} {message:N} {part} {position}");
}
