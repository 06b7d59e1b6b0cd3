using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>Query: an attachment of a message, or the whole message as it came, piece by piece; always to be saved, never to be shown.</summary>
public sealed class MailFiles(RequestsDb db, MailDesk desk, Sealer sealer)
{
    private const string WholeName = "message.eml";

    /// <summary>Null when there is none, when it has been removed, or when the reader may not see it.</summary>
    public async Task<KeptFile?> FindAsync(Guid id, int part, CaseReader mayReadRestricted, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, mayReadRestricted, cancellation) is not { ClearedOn: null } message) return null;
        if (part == MailChunk.Whole) return new KeptFile(id, WholeName, message.Length);
        var attachments = message.OpenReading(sealer)?.Attachments ?? [];
        return part > 0 && part <= attachments.Count ? new KeptFile(id, FileNames.Safe(attachments[part - 1].Name), attachments[part - 1].Length) : null;
    }

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(Guid id, int part, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var position = 0; ; position++)
        {
            var at = position;
            var chunk = await db.MailChunks.AsNoTracking().SingleOrDefaultAsync(c => c.MessageId == id && c.Part == part && c.Position == at, cancellation);
            if (chunk is null) yield break;
            yield return chunk.Open(sealer);
        }
    }
}
