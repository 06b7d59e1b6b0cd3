using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Mailbox;

internal static class MailBy
{
    public static Sealer Sealer(this TestOffice office) => office.Services.GetRequiredService<Sealer>();

    /// <summary>One part of a stored message, put together again.</summary>
    public static async Task<byte[]> ContentAsync(this TestOffice office, Guid message, int part)
    {
        var chunks = await office.Db(db => db.MailChunks.AsNoTracking().Where(c => c.MessageId == message && c.Part == part).OrderBy(c => c.Position).ToListAsync());
        return [.. chunks.SelectMany(c => c.Open(office.Sealer()))];
    }

    public static MailReading From(string address, string text = "Please delete my data.") =>
        new() { MessageId = $"<{Guid.NewGuid():N}@example.org>", From = new("Somebody", address), To = [MailCorpus.World.Office], Subject = "Request", ReturnPath = address, Text = text, TextSource = TextSource.Plain };

    public static IncomingMail Mail(MailReading reading, byte[] content, DateTime at, params byte[][] attachments) =>
        new(content.Length, at, reading, () => new MemoryStream(content), place => new MemoryStream(attachments[place]));
}
