using System.Text;
using PrivacyRequests.Mail.Tests.Servers;
using PrivacyRequests.Mailbox;

namespace PrivacyRequests.Mail.Tests;

/// <summary>Alone, so that nobody else's memory is counted.</summary>
[CollectionDefinition("memory", DisableParallelization = true)]
public sealed class Memory;

/// <summary>A message of 50 MB in less than 100 MB of extra memory.</summary>
[Collection("memory")]
public sealed class LargeMailTests(MailServers servers)
{
    private const long Most = 100L * 1024 * 1024;
    private const int Attachment = 37 * 1024 * 1024;

    [Fact]
    public async Task Fifty_megabytes_come_in_over_IMAP_without_lying_in_memory()
    {
        servers.Need();
        var inbox = Path.Combine(servers.Mail("large"), "new");
        Directory.CreateDirectory(inbox);
        await WriteAsync(Path.Combine(inbox, "1767636000.large.host"));
        using var mailbox = Given.Mailbox(Given.Imap(servers.ImapPort, "large") with { Timeout = TimeSpan.FromMinutes(2) }, servers.Authority);

        Assert.InRange(await ExtraMemoryAsync(mailbox), 0, Most);
    }

    [Fact]
    public async Task Fifty_megabytes_come_in_from_a_Maildir_without_lying_in_memory()
    {
        var folder = Directory.CreateTempSubdirectory("maildir-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "new"));
        await WriteAsync(Path.Combine(folder, "new", "1767636000.large.host"));

        Assert.InRange(await ExtraMemoryAsync(new MaildirMailbox(new MaildirSettings { Folder = folder }, TimeProvider.System)), 0, Most);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Of the whole process at its highest, while the message is fetched, read, and copied from its streams as the store does.</summary>
    private static async Task<long> ExtraMemoryAsync(IMailbox mailbox)
    {
        GC.Collect();
        var before = Environment.WorkingSet;
        var highest = before;
        using var done = new CancellationTokenSource();
        var watch = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                highest = Math.Max(highest, Environment.WorkingSet);
                await Task.Delay(5);
            }
        });

        var taken = await mailbox.FetchAsync(TakeAsync, CancellationToken.None);

        await done.CancelAsync();
        await watch;
        Assert.Equal(1, taken);
        TestContext.Current.TestOutputHelper?.WriteLine($"{(highest - before) / 1024 / 1024} MB of extra memory");
        return highest - before;
    }

    private static async Task TakeAsync(IncomingMail mail, CancellationToken cancellation)
    {
        Assert.InRange(mail.Length, 50_000_000, 56_000_000);
        Assert.Equal(("big.bin", Attachment), (mail.Reading.Attachments[0].Name, mail.Reading.Attachments[0].Length));
        await using var whole = mail.Open();
        await whole.CopyToAsync(Stream.Null, cancellation);
        await using var attachment = mail.OpenAttachment(0);
        await attachment.CopyToAsync(Stream.Null, cancellation);
    }

    private static async Task WriteAsync(string path)
    {
        await using var file = new StreamWriter(path, append: false, Encoding.ASCII) { NewLine = "\r\n" };
        await file.WriteAsync("From: casey@example.org\r\nTo: privacy@example.org\r\nSubject: Large\r\nMessage-ID: <large@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee the file.\r\n--b\r\n");
        await file.WriteAsync("Content-Type: application/octet-stream; name=big.bin\r\nContent-Disposition: attachment; filename=big.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        var bytes = new byte[57];
        for (var left = Attachment; left > 0; left -= bytes.Length)
        {
            if (left < bytes.Length) bytes = new byte[left];
            await file.WriteLineAsync(Convert.ToBase64String(bytes));
        }

        await file.WriteAsync("--b--\r\n");
    }
}
