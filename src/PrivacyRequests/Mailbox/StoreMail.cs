using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>
/// Stores one message, whole and sealed, before anything else is done with it. Large ones are written piece by piece in short saves; the
/// last save makes them whole. Storing twice is storing once, whoever stopped in between.
/// </summary>
public sealed class StoreMail(RequestsDb db, OfficeClock clock, Sealer sealer, MailFingerprints fingerprints, LastingHasher hasher)
{
    /// <returns>The message's key: of the row made now, or of the one that holds the same message already.</returns>
    public async Task<Guid> HandleAsync(IncomingMail mail, CancellationToken cancellation)
    {
        var (length, sha) = await MeasureAsync(mail, cancellation);
        var (content, once) = (fingerprints.OfContent(sha), fingerprints.OfOnce(mail.Reading));
        if (await KnownAsync(content, once, cancellation) is { } known) return known;
        var message = Begin(mail, length);
        await KeepAsync(message, mail, cancellation);
        var kept = KeptReading.Of(mail.Reading);
        message.Keep(kept, sealer);
        (message.ContentHash, message.OnceHash) = (content, once);
        message.MessageIdHash = kept.MessageId is { Length: > 0 } id ? fingerprints.OfMessageId(id) : null;
        message.SenderHash = kept.From is { Address.Length: > 0 } from ? hasher.Email(from.Address) : null;
        message.Complete();
        return await SaveOnceAsync(message, content, once, cancellation);
    }

    private static async Task<(long Length, byte[] Sha256)> MeasureAsync(IncomingMail mail, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var content = mail.Open();
        var buffer = new byte[MailChunk.Length];
        long length = 0;
        while (await content.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            length += read;
        }

        return (length, hash.GetHashAndReset());
    }

    private async Task<Guid?> KnownAsync(byte[] content, byte[]? once, CancellationToken cancellation) =>
        await db.Mail.AsNoTracking().Where(m => m.ContentHash == content || (once != null && m.OnceHash == once)).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(cancellation);

    private MailMessage Begin(IncomingMail mail, long length)
    {
        var now = clock.Now();
        // A server's clock may be ahead of ours; nothing arrives in the future.
        var arrived = mail.ArrivedAt > now.Utc ? now.Utc : mail.ArrivedAt;
        var message = new MailMessage { Id = Guid.CreateVersion7(now.Utc), ArrivedAt = arrived, ArrivedOn = clock.Calendar.DateOf(arrived), StoredAt = now.Utc, Length = length };
        db.Mail.Add(message);
        return message;
    }

    private async Task KeepAsync(MailMessage message, IncomingMail mail, CancellationToken cancellation)
    {
        var waiting = 0;
        for (var part = 0; part <= Math.Min(mail.Reading.Attachments.Count, KeptReading.MostEntries); part++)
        {
            await using var content = part == MailChunk.Whole ? mail.Open() : mail.OpenAttachment(part - 1);
            waiting = await KeepPartAsync(message, part, content, waiting, cancellation);
        }
    }

    /// <summary>A small message is one save; of a large one no more than a piece is held at a time.</summary>
    private async Task<int> KeepPartAsync(MailMessage message, int part, Stream content, int waiting, CancellationToken cancellation)
    {
        var buffer = new byte[MailChunk.Length];
        for (var position = 0; ; position++)
        {
            var read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
            if (read == 0) return waiting;
            db.MailChunks.Add(MailChunk.Of(message.Id, part, position, buffer.AsSpan(0, read), clock.Now().Utc, sealer));
            waiting += read;
            if (waiting < MailChunk.Length) continue;
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
            db.Attach(message);
            waiting = 0;
        }
    }

    /// <summary>Another instance may have stored it at the same moment; then its row is the one.</summary>
    private async Task<Guid> SaveOnceAsync(MailMessage message, byte[] content, byte[]? once, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return message.Id;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await KnownAsync(content, once, cancellation) is { } known) return known;
            throw;
        }
    }
}
