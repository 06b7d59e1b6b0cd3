using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Mailbox;

/// <summary>Stored once, whole, before anything else: whoever is killed in between loses nothing and does nothing twice.</summary>
public sealed class StoreMailTests
{
    [Fact]
    public async Task The_same_message_delivered_twice_is_one()
    {
        await using var office = await CorpusOffice.OpenAsync();
        var mail = MailCorpus.Named("reply-answers-question");
        var first = await office.TakeAsync(mail);

        // A second delivery has other lines of servers on top.
        var again = await office.TakeAsync(mail with { Content = [.. "X-Original-To: privacy@csi.example.net\r\n"u8, .. mail.Content] });

        Assert.Equal(first.Id, again.Id);
        Assert.Single((await office.History(office["rivera"])).OfType<MailCame>());
    }

    [Fact]
    public async Task A_message_without_a_Message_ID_is_known_again_by_its_bytes()
    {
        await using var office = await CorpusOffice.OpenAsync();

        Assert.Equal((await office.TakeAsync("broken-no-message-id")).Id, (await office.TakeAsync("broken-no-message-id")).Id);
    }

    [Fact]
    public async Task Another_message_under_a_Message_ID_that_was_used_before_is_not_lost()
    {
        await using var office = await CorpusOffice.OpenAsync();
        var mail = MailCorpus.Named("delete-short");
        var first = await office.TakeAsync(mail);

        var other = await office.TakeAsync(mail with { Content = "other"u8.ToArray(), Reading = mail.Reading with { Text = "I want something else." } });

        Assert.NotEqual(first.Id, other.Id);
        Assert.Equal(MailState.Triage, other.State);
    }

    [Fact]
    public async Task Attachments_are_kept_beside_the_whole_and_open_only_at_their_place()
    {
        await using var office = await CorpusOffice.OpenAsync();
        var (one, two) = (RandomNumberGenerator.GetBytes(MailChunk.Length + 7), "second"u8.ToArray());
        var reading = MailBy.From("casey@example.org") with { Attachments = [new("a.pdf", "application/pdf", one.Length), new(null, "text/plain", two.Length)] };

        var id = await office.StoreAsync(MailBy.Mail(reading, "whole"u8.ToArray(), office.Clock.GetUtcNow().UtcDateTime, one, two));

        Assert.Equal("whole"u8.ToArray(), await office.ContentAsync(id, MailChunk.Whole));
        Assert.Equal(one, await office.ContentAsync(id, 1));
        Assert.Equal(two, await office.ContentAsync(id, 2));
        var piece = await office.Db(db => db.MailChunks.AsNoTracking().FirstAsync(c => c.MessageId == id && c.Part == 2));
        var moved = new MailChunk { Id = piece.Id, MessageId = id, Part = 1, Position = 0, Content = piece.Content };
        Assert.ThrowsAny<CryptographicException>(() => moved.Open(office.Sealer()));
    }

    [Fact]
    public async Task What_a_message_says_is_readable_nowhere_in_the_database()
    {
        await using var office = await CorpusOffice.OpenAsync();
        await office.TakeAsync(MailCorpus.Named("know-copy"));
        await office.Db(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));

        var file = await ReadSharedAsync(Directory.GetFiles(office.Folder, "*.db", SearchOption.AllDirectories).Single());

        foreach (var word in (string[])["alex.moreno", "Alex Moreno", "booked an appointment"]) Assert.Equal(-1, file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)));
    }

    [Fact]
    public async Task Ten_megabytes_of_headers_are_kept_whole_and_read_short()
    {
        await using var office = await CorpusOffice.OpenAsync();
        var content = Encoding.ASCII.GetBytes("X-Padding: " + new string('a', 10_000_000) + "\r\n\r\nDelete my data.\r\n");
        var reading = MailBy.From("casey@example.org", new string('b', 5_000_000)) with { Subject = new string('s', 1_000_000), References = [.. Enumerable.Range(0, 50_000).Select(i => $"<{i}@example.org>")] };

        var message = await office.TakeAsync(new CorpusMail(reading, MailState.Triage, true) { Content = content });

        var kept = message.OpenReading(office.Sealer())!;
        Assert.Equal((MailState.Triage, content.Length), (message.State, (int)message.Length));
        Assert.Equal((KeptReading.TextMaxLength, KeptReading.LineMaxLength, KeptReading.MostEntries), (kept.Text.Length, kept.Subject.Length, kept.References.Count));
        Assert.Contains(KeptReading.Cut, kept.Problems);
        Assert.Equal(content, await office.ContentAsync(message.Id, MailChunk.Whole));
    }

    [Fact]
    public async Task A_message_of_50_MB_takes_no_more_than_100_MB_of_memory()
    {
        await using var office = await CorpusOffice.OpenAsync();
        await office.TakeAsync("know-copy");
        const long length = 50L * 1024 * 1024;
        var reading = MailBy.From("casey@example.org") with { Attachments = [new("scan.tif", "image/tiff", length * 3 / 4)] };
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (most, reads) = (0L, 0);
        // What is held, not what waits to be collected; other tests run beside this one.
        Stream Watched(long of) => new EndlessStream(of, () => most = reads++ % 20 == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)) : most);

        await office.StoreAsync(new IncomingMail(length, office.Clock.GetUtcNow().UtcDateTime, reading, () => Watched(length), _ => Watched(length * 3 / 4)));

        Assert.True(most - before < 100L * 1024 * 1024, $"{(most - before) / 1024 / 1024} MB");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Killed_at_any_save_of_receiving_nothing_is_lost_and_nothing_is_done_twice(bool afterTheSave)
    {
        await using var office = await CorpusOffice.OpenAsync();
        var reply = MailCorpus.Named("reply-answers-question");
        var stops = 0;
        for (var save = 1; ; save++, stops++)
        {
            office.Clock.MoveTo(office.Today().AddDays(1));
            var content = RandomNumberGenerator.GetBytes((2 * MailChunk.Length) + 11);
            var reading = reply.Reading with { MessageId = $"<{save}@example.org>", Attachments = [new("photo.jpg", "image/jpeg", 40)] };
            var mail = MailBy.Mail(reading, content, office.Clock.GetUtcNow().UtcDateTime, new byte[40]);
            if (afterTheSave) office.Stop.After(save);
            else office.Stop.Before(save);
            await Record.ExceptionAsync(() => TakeAsync(office, mail));
            var killed = office.Stop.GoOn();

            // The next start: what lies unsorted is sorted, and the mailbox hands over what it never marked.
            await office.With<SortMail>(act => act.RestAsync(CancellationToken.None));
            await TakeAsync(office, mail);

            var message = await office.Db(db => db.Mail.AsNoTracking().SingleAsync(m => m.State == MailState.Threaded && m.ArrivedAt == mail.ArrivedAt));
            Assert.Equal(content, await office.ContentAsync(message.Id, MailChunk.Whole));
            Assert.Single((await office.History(office["rivera"])).OfType<MailCame>(), e => e.Message == message.Id);
            Assert.Equal(1, await office.Db(db => db.Letters.CountAsync(l => l.MailId == message.Id)));
            if (!killed) break;
        }

        Assert.True(stops >= 4, $"{stops} saves");
        Assert.Equal(0, await office.Db(db => db.Mail.CountAsync(m => m.State == MailState.Stored)));
    }

    private static async Task TakeAsync(CorpusOffice office, IncomingMail mail)
    {
        var id = await office.StoreAsync(mail);
        await office.With<SortMail>(act => act.HandleAsync(id, CancellationToken.None));
    }

    private static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
